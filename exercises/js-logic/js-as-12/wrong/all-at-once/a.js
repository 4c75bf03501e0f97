export async function mapLimit(items, limit, fn) {
  return Promise.all(items.map((item) => fn(item)));
}
