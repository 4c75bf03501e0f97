-- The three dearest books; books of one price by title.
SELECT title, price_cents
FROM books
LIMIT 3;
