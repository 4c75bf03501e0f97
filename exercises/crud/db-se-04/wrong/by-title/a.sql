SELECT title, price_cents
FROM books
ORDER BY title, price_cents DESC
LIMIT 3;
