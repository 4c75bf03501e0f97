SELECT id, name, country FROM authors WHERE country <> 'PT' OR country IS NULL;
