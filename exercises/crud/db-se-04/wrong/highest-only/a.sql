SELECT title, price_cents
FROM books
WHERE price_cents = (SELECT max(price_cents) FROM books)
ORDER BY title
LIMIT 3;
