SELECT name FROM authors WHERE country IS NULL OR substr(country, 1, 1) <> 'P';
