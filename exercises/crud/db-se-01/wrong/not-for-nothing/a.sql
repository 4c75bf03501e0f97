SELECT title, price_cents
FROM books
WHERE price_cents BETWEEN 1 AND 999;
