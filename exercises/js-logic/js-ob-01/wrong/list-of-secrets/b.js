export function publicUser({ email, password_hash, ...rest }) {
  return rest;
}
