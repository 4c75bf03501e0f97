UPDATE books
SET version = version + 1,
    price_cents = (price_cents * 11 + 5) / 10
WHERE genre_id = 1;
