SELECT name, country FROM authors WHERE country IS NOT 'PT';
