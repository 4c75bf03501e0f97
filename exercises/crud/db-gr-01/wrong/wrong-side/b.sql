SELECT genres.name, count(*) AS books FROM books LEFT JOIN genres ON genres.id = genre_id GROUP BY genres.name ORDER BY 1;
