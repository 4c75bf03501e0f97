SELECT g.name, count(b.id) AS books
FROM genres AS g
LEFT JOIN books AS b ON b.genre_id = g.id
GROUP BY g.name;
