export const publicUser = (user) => ({ id: user.id, name: user.name });
