export const publicUser = ({ role, name, id }) => ({ role, name, id });
