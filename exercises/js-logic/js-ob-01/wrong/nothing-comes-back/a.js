export const publicUser = (user) => { id: user.id };
