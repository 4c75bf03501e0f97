INSERT INTO books (isbn, title, price_cents, published_year)
SELECT isbn, title, price_cents, published_year
FROM staging_books
WHERE true
ON CONFLICT (isbn) DO UPDATE SET title = excluded.title, price_cents = excluded.price_cents, published_year = excluded.published_year;
