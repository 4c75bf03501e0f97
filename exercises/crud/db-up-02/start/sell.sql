-- Take 2 copies, if at least 2 are there. Column: stock, what is left.
SELECT stock
FROM books
WHERE isbn = '978-1-000-00006-6';
