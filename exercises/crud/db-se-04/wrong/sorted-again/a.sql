SELECT * FROM (SELECT title, price_cents FROM books ORDER BY price_cents DESC, title LIMIT 3) ORDER BY title;
