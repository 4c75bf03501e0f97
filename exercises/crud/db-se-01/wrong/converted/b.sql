SELECT title, (price_cents / 100) AS price_cents FROM books WHERE price_cents / 100 < 10;
