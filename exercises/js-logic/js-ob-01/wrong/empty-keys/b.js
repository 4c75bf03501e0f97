export const publicUser = ({ id, name, role }) => {
  const hidden = { email: undefined, password_hash: undefined };
  return Object.assign({ id, name, role }, hidden);
};
