INSERT INTO books (isbn, title, price_cents, published_year)
SELECT * FROM staging_books
ON CONFLICT DO UPDATE SET price_cents = excluded.price_cents;
