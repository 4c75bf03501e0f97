-- Title and price of the books that cost less than 10.00.
SELECT *
FROM books;
