export function publicUser(user) {
  const copy = user;
  delete copy.password_hash;
  delete copy.email;
  return copy;
}
