SELECT title, price_cents
FROM books
WHERE price_cents <= 1000;
