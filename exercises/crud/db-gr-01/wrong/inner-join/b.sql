SELECT g.name, count(*) AS books
FROM books b, genres g
WHERE b.genre_id = g.id
GROUP BY g.name
ORDER BY 1;
