SELECT genres.name, count(genres.id) AS books FROM genres
LEFT OUTER JOIN books ON genres.id = books.genre_id
GROUP BY genres.name ORDER BY genres.name ASC;
