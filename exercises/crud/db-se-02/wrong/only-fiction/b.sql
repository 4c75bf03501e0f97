SELECT books.title, genres.name AS genre, books.published_year
FROM books
JOIN genres ON genres.id = books.genre_id
WHERE genre = 'Fiction' OR ('Technical' AND published_year > 2019);
