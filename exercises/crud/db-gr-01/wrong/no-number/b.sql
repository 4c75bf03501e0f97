SELECT genres.name FROM genres JOIN books ON books.genre_id = genres.id GROUP BY genres.name ORDER BY 1;
