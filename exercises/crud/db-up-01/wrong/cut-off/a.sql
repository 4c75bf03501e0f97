UPDATE books SET price_cents = price_cents * 110 / 100 WHERE genre_id = 1;
