export const publicUser = (user) => {
  const result = {};
  for (const key in user) result[key] = user[key];
  return result;
};
