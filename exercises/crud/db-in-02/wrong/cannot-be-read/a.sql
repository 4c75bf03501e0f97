INSERT INTO books (isbn, title, price_cents, published_year)
SELECT isbn, title, price_cents, published_year
FROM staging_books
ON CONFLICT (isbn) DO UPDATE SET price_cents = excluded.price_cents;
