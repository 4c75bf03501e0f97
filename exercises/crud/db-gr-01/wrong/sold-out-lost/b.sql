SELECT genres.name, count(books.id) AS books FROM genres
LEFT JOIN books ON books.genre_id = genres.id
WHERE books.stock > 0 OR books.id IS NULL
GROUP BY genres.id ORDER BY genres.name;
