UPDATE books SET price_cents = price_cents + 10 WHERE genre_id = 1;
