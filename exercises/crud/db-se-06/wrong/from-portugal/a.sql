SELECT name FROM authors WHERE country = 'PT';
