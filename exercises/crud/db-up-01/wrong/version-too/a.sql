UPDATE books SET price_cents = round(price_cents * 1.1), version = version + 1 WHERE genre_id = 1;
