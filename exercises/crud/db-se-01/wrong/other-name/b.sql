SELECT title, price_cents AS price FROM books WHERE price_cents < 1000;
