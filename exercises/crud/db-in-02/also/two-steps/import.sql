UPDATE books
SET price_cents = (SELECT price_cents FROM staging_books WHERE staging_books.isbn = books.isbn)
WHERE isbn IN (SELECT isbn FROM staging_books);

INSERT INTO books (isbn, title, price_cents, published_year)
SELECT isbn, title, price_cents, published_year
FROM staging_books
WHERE isbn NOT IN (SELECT isbn FROM books);
