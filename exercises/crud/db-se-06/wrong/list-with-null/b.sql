SELECT name FROM authors WHERE country <> 'PT' AND country IS NULL;
