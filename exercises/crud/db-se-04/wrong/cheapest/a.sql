SELECT title, price_cents
FROM books
ORDER BY price_cents, title
LIMIT 3;
