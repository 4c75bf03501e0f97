export function publicUser(user) {
  const { id, name } = user;
  return { id, name };
}
