export function publicUser(user) {
  delete user.password_hash;
  delete user.email;
  return user;
}
