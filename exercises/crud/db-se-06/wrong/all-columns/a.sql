SELECT * FROM authors WHERE country IS NOT 'PT';
