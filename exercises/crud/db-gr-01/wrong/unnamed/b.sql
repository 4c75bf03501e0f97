SELECT g.name, count(b.title) AS number
FROM genres AS g LEFT JOIN books AS b ON b.genre_id = g.id
GROUP BY g.id ORDER BY g.name;
