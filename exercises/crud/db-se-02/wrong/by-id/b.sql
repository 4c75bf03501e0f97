SELECT books.title, genres.name AS genre, books.published_year
FROM books
JOIN genres ON genres.id = books.genre_id
WHERE (genres.id = 1 OR genres.id = 2)
  AND published_year > 2019;
