export class AppError extends Error {
  constructor(message, options) {
    super(message);
    Object.assign(this, options);
  }

  get name() {
    return this.constructor.name;
  }
}

export class NotFoundError extends AppError {
  status = 404;
  code = 'NOT_FOUND';

  constructor(what, options) {
    super(what + ' not found', options);
  }
}

export const findBook = (books, id) => {
  for (const book of books) {
    if (book.id === id) return book;
  }
  throw new NotFoundError('book ' + id);
};
