SELECT title, stock
FROM books;
