SELECT title, price_cents
FROM (SELECT title, price_cents, row_number() OVER (ORDER BY -price_cents, title) AS place FROM books)
WHERE place <= 3
ORDER BY place;
