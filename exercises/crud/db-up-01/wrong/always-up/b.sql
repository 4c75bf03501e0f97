UPDATE books SET price_cents = (price_cents * 110 + 99) / 100 WHERE genre_id = 1;
