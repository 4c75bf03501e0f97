SELECT title, price_cents FROM books ORDER BY title LIMIT 3;
