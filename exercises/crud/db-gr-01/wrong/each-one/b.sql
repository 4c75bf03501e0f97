SELECT name, (SELECT count(*) FROM books WHERE genre_id = id) AS books FROM genres ORDER BY name;
