export const byPrice = (books) =>
  books.toSorted((a, b) => {
    if (a.price_cents === b.price_cents) {
      return a.title > b.title;
    }
    return a.price_cents > b.price_cents;
  });
