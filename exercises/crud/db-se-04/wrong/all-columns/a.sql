SELECT *
FROM books
ORDER BY price_cents DESC, title
LIMIT 3;
