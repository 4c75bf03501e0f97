SELECT *
FROM books
WHERE price_cents < 1000;
