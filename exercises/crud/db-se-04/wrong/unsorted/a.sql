SELECT title, price_cents
FROM books
LIMIT 3;
