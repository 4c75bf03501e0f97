UPDATE books SET price_cents = ceil(price_cents * 1.1) WHERE genre_id = 1;
