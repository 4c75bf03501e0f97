SELECT books.title, genres.name AS genre, books.published_year
FROM books
JOIN genres ON genres.id = books.genre_id
WHERE books.genre_id IN (1, 2) AND books.published_year >= 2020;
