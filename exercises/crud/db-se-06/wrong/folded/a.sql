SELECT DISTINCT name
FROM authors
WHERE country IS NOT 'PT';
