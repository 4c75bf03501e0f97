export class AppError extends Error {
  constructor(message, options) {
    super(message, { cause: options.cause });
    this.status = options.status;
    this.code = options.code;
  }
}

export class NotFoundError extends AppError {
  constructor(what, { cause } = {}) {
    super(`${what} not found`, { status: 404, code: 'NOT_FOUND', cause });
  }
}

export function findBook(books, id) {
  const book = books.find((candidate) => candidate.id === id);
  if (book === undefined) {
    throw new NotFoundError(`book ${id}`);
  }
  return book;
}
