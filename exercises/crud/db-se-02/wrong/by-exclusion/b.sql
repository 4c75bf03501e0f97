SELECT title, name AS genre, published_year FROM books JOIN genres ON genres.id = genre_id
WHERE name <> 'Poetry' AND published_year > 2019;
