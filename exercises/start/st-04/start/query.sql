-- Change this query: all genres, with their id and name.
SELECT title, stock
FROM books;
