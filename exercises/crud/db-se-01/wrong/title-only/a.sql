SELECT title
FROM books
WHERE price_cents < 1000;
