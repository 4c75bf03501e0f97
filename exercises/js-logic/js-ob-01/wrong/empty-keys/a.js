export function publicUser(user) {
  return { ...user, email: undefined, password_hash: undefined };
}
