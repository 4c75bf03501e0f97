export class AppError extends Error {
  constructor(message, { status, code, cause }) {
    super(message, { cause });
    this.name = "AppError";
    this.status = status;
    this.code = code;
  }
}
export class NotFoundError extends AppError {
  constructor(what) {
    super(what + " not found", { status: 404, code: "NOT_FOUND" });
    this.name = "NotFoundError";
  }
}
export function findBook(books, id) {
  const book = books.find((book) => book.id === id);
  if (!book) throw new NotFoundError("book " + id);
  return book;
}
