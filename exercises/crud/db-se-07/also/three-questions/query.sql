SELECT 'cheap' AS band FROM books WHERE price_cents < 500
UNION
SELECT 'normal' FROM books WHERE price_cents >= 500 AND price_cents < 3995
UNION
SELECT 'dear' FROM books WHERE price_cents > 3994;
