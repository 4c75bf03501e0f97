export class AppError extends Error {
  constructor(message, { status, code, cause }) {
    super(message, { cause });
    this.name = this.constructor.name;
    this.status = status;
    this.code = code;
  }
}
export class NotFoundError extends AppError {
  constructor(what, options) {
    super(`${what} not found`, { ...options, status: 404, code: 'NOT_FOUND' });
  }
}
export function findBook(books, id) {
  for (let i = 0; i < books.length; i++) {
    if (books[i].id === id) return books[i];
    if (i === books.length - 1) throw new NotFoundError(`book ${id}`);
  }
}
