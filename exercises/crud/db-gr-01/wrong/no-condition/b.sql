SELECT name, (SELECT count(*) FROM books) AS books FROM genres ORDER BY name;
