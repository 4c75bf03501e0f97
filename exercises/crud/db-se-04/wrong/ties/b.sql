SELECT title, price_cents FROM books ORDER BY price_cents DESC, id LIMIT 3;
