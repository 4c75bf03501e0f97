UPDATE books SET price_cents = (SELECT price_cents FROM staging_books s WHERE s.isbn = books.isbn);
INSERT INTO books (isbn, title, price_cents, published_year)
SELECT isbn, title, price_cents, published_year FROM staging_books WHERE isbn NOT IN (SELECT isbn FROM books);
