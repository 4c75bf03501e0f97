SELECT genres.name AS name, COUNT(books.genre_id) AS books
FROM genres LEFT OUTER JOIN books ON genres.id = books.genre_id
GROUP BY books.genre_id ORDER BY name;
