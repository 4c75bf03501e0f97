export const groupByGenre = (books) => {
  const byGenre = books.reduce((all, { title, genre }) => {
    const key = genre || 'Uncategorised';
    (all[key] ??= []).push(title);
    return all;
  }, {});
  const map = new Map();
  for (const key in byGenre) map.set(key, byGenre[key]);
  return map;
};
