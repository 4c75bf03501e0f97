SELECT g.name, count(b.id) AS books
FROM books AS b
LEFT JOIN genres AS g ON b.genre_id = g.id
GROUP BY g.id
ORDER BY g.name;
