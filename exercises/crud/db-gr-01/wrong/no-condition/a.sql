SELECT g.name, count(b.id) AS books
FROM genres AS g
LEFT JOIN books AS b
GROUP BY g.id
ORDER BY g.name;
