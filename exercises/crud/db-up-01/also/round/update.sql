UPDATE books SET price_cents = round(price_cents * 1.1) WHERE genre_id = 1;
SELECT title, price_cents FROM books WHERE genre_id = 1;
