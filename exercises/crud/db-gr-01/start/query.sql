-- Every genre with the number of its books. Columns: name, books.
SELECT name
FROM genres;
