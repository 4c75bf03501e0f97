SELECT title, name AS genre, published_year FROM books JOIN genres ON genres.id = genre_id
WHERE   published_year > 2019 AND name = 'Technical'
  OR name = 'Fiction';
