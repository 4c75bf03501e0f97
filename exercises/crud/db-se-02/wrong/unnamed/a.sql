SELECT books.title, genres.name, books.published_year
FROM books
JOIN genres ON genres.id = books.genre_id
WHERE genres.name IN ('Fiction', 'Technical') AND books.published_year >= 2020;
