export const mapLimit = (items, limit, fn) => Promise.all(items.map((item) => fn(item)));
