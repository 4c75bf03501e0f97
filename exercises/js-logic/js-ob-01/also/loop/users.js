const PUBLIC = ['id', 'name', 'role'];

export function publicUser(user) {
  const result = {};
  for (const key of PUBLIC) result[key] = user[key];
  return result;
}
