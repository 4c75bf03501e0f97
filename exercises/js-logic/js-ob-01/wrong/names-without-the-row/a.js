export function publicUser(user) {
  return { id, name, role };
}
