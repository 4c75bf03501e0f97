SELECT name, (SELECT count(*) FROM books WHERE genre_id = genres.id) AS books FROM genres ORDER BY name;
