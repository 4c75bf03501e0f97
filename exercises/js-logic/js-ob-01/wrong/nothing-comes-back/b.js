export function publicUser(user) {
  const { id, name, role } = user;
  const result = { id, name, role };
}
