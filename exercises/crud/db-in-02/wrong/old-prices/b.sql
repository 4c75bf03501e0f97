INSERT INTO books (isbn, title, price_cents, published_year)
SELECT isbn, title, price_cents, published_year
FROM staging_books
WHERE true
ON CONFLICT (isbn) DO UPDATE SET price_cents = price_cents;
