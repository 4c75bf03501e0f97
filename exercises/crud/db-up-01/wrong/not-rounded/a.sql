UPDATE books SET price_cents = price_cents * 1.1 WHERE genre_id = 1;
