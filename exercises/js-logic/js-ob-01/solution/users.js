export function publicUser(user) {
  const { id, name, role } = user;
  return { id, name, role };
}
