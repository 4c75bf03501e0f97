SELECT title, (SELECT name FROM genres WHERE id = genre_id) AS genre, published_year
FROM books
WHERE published_year >= 2020
  AND genre_id IN (SELECT id FROM genres WHERE name = 'Fiction' OR name = 'Technical');
