-- New isbn: a new book. Known isbn: only the price changes.
SELECT s.isbn, s.title, s.price_cents AS new_price, b.price_cents AS old_price
FROM staging_books AS s
LEFT JOIN books AS b ON b.isbn = s.isbn;
