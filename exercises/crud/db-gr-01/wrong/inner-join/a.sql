SELECT g.name, count(b.id) AS books
FROM genres AS g
JOIN books AS b ON b.genre_id = g.id
GROUP BY g.id
ORDER BY g.name;
