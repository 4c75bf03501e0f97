SELECT title, price_cents
FROM books
WHERE price_cents > 2500
ORDER BY price_cents DESC, title
LIMIT 3;
