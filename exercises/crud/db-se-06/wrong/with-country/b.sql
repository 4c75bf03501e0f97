SELECT id, name FROM authors WHERE country <> 'PT' OR country IS NULL;
