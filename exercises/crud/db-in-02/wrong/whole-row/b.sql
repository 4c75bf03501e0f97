UPDATE books SET title = s.title, price_cents = s.price_cents, published_year = s.published_year
FROM staging_books AS s WHERE s.isbn = books.isbn;
INSERT OR IGNORE INTO books (isbn, title, price_cents, published_year)
SELECT isbn, title, price_cents, published_year FROM staging_books;
