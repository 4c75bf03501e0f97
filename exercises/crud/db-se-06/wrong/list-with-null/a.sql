SELECT name FROM authors WHERE country NOT IN ('PT', NULL);
