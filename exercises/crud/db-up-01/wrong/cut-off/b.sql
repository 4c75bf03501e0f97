UPDATE books SET price_cents = CAST(price_cents * 1.1 AS INTEGER) WHERE genre_id = 1;
