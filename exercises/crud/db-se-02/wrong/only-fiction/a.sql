SELECT books.title, genres.name AS genre, books.published_year
FROM books
JOIN genres ON genres.id = books.genre_id
WHERE genres.name = 'Fiction' OR 'Technical' AND books.published_year >= 2020;
