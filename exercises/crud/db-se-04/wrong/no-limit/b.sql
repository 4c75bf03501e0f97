SELECT title, price_cents FROM books ORDER BY 2 DESC, 1 ASC;
