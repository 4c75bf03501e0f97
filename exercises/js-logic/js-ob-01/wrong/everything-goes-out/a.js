export function publicUser(user) {
  return { ...user };
}
