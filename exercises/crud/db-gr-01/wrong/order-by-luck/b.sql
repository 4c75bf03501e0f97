SELECT genres.name, count(books.title) AS books FROM genres
LEFT JOIN books ON books.genre_id = genres.id
GROUP BY 1;
