SELECT title, price_cents
FROM books AS b
WHERE (SELECT count(*) FROM books AS o WHERE o.price_cents > b.price_cents
    OR o.price_cents = b.price_cents AND (o.title < b.title OR o.title = b.title AND o.id < b.id)) < 3
ORDER BY title;
