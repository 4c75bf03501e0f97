SELECT g.name, count(b.title) AS books FROM genres g LEFT JOIN books b ON b.genre_id = g.id
GROUP BY g.name, b.isbn ORDER BY g.name;
