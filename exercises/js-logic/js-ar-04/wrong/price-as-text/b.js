export const byPrice = (books) =>
  books.toSorted((a, b) => {
    const [left, right] = [String(a.price_cents), String(b.price_cents)];
    if (left === right) return a.title < b.title ? -1 : 1;
    return left < right ? -1 : 1;
  });
