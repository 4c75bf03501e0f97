export const publicUser = (user) => ({ id: id, name: name, role: role });
