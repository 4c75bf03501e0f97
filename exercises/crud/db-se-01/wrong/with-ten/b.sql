SELECT title, price_cents FROM books WHERE price_cents BETWEEN 0 AND 1000;
