SELECT name FROM authors WHERE country IS NOT 'pt';
