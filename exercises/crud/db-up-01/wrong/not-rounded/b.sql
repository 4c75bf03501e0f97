UPDATE books
SET price_cents = round(price_cents) * 1.1
WHERE genre_id = (SELECT id FROM genres WHERE name = 'Fiction');
