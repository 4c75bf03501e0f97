function isBefore(a, b) {
  if (a.price_cents === b.price_cents) return a.title < b.title;
  return a.price_cents < b.price_cents;
}

export function byPrice(books) {
  const sorted = [];
  for (const book of books) {
    let place = 0;
    while (place < sorted.length && !isBefore(book, sorted[place])) place++;
    sorted.splice(place, 0, book);
  }
  return sorted;
}
