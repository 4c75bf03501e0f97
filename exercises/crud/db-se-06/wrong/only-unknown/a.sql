SELECT name FROM authors WHERE country IS NULL;
