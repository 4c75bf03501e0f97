export function groupByGenre(books) {
  const groups = new Map();
  for (const book of books) {
    // Put the title of the book under its genre.
  }
  return groups;
}
