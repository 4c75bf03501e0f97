SELECT id, title FROM books;
