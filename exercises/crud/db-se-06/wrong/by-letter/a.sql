SELECT name
FROM authors
WHERE country NOT LIKE 'P%' OR country IS NULL;
