export class AppError extends Error {
  constructor(message, { status, code, cause }) {
    super(message, { cause });
    Object.assign(this, { name: 'AppError', status, code });
  }
}
export class NotFoundError extends AppError {
  constructor(what, { cause } = {}) {
    super(`${what} not found`, { status: 404, code: 'NOT_FOUND', cause });
    this.name = 'NotFoundError';
  }
}
export const findBook = (books, id) => {
  for (const book of books) {
    if (book.id === id) return book;
  }
  throw `book ${id} not found`;
};
