export class AppError extends Error {
  constructor(message, { status, code, cause }) {
    super(message, { cause });
    this.name = "AppError";
    this.status = status;
    this.code = code;
  }
}
export class NotFoundError extends Error {
  constructor(what, { cause } = {}) {
    super(what + " not found", { cause });
    this.name = "NotFoundError"; this.status = 404; this.code = "NOT_FOUND";
  }
}
export function findBook(books, id) {
  const book = books.find((book) => book.id === id);
  if (!book) throw new NotFoundError("book " + id);
  return book;
}
