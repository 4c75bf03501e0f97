SELECT title, price_cents / 100
FROM books
WHERE price_cents < 1000;
