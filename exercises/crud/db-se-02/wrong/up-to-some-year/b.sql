SELECT title, name AS genre, published_year FROM books JOIN genres ON genres.id = genre_id
WHERE (name = 'Fiction' OR name = 'Technical') AND published_year LIKE '202%';
