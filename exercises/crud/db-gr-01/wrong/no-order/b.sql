SELECT genres.name AS name, count(books.id) AS books
FROM genres LEFT JOIN books ON books.genre_id = genres.id
GROUP BY genres.id;
