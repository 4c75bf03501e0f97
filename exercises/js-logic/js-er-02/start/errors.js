export class AppError extends Error {
  constructor(message, { status, code, cause }) {
    super();
  }
}

export class NotFoundError extends AppError {}

export function findBook(books, id) {
  return books.find((book) => book.id === id);
}
