SELECT name FROM authors WHERE country <> 'PT'
UNION
SELECT name FROM authors WHERE country IS NULL;
