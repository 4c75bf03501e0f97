SELECT g.name, count(b.id) AS books
FROM genres AS g
LEFT JOIN books AS b ON b.id = g.id
GROUP BY g.id
ORDER BY g.name;
