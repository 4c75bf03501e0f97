SELECT name
FROM authors
WHERE country <> 'Portugal' OR country IS NULL;
