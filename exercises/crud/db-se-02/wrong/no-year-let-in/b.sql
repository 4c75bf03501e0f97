SELECT title, name AS genre, published_year FROM books JOIN genres ON genres.id = genre_id
WHERE (name = 'Fiction' OR name = 'Technical') AND coalesce(published_year, 9999) >= 2020;
