export class AppError extends Error {
  constructor(message, { status, code, cause }) {
    super(message);
    const error = { name: 'AppError', message, status, code };
    if (cause) error.cause = cause;
    return error;
  }
}
export class NotFoundError extends AppError {
  constructor(what, { cause } = {}) {
    super(what + ' not found', { status: 404, code: 'NOT_FOUND', cause });
    this.name = 'NotFoundError';
  }
}
export function findBook(books, id) {
  for (const book of books) {
    if (book.id === id) return book;
  }
  throw new NotFoundError('book ' + id);
}
