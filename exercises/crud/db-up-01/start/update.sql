-- Fiction (genre_id 1) gets 10 % dearer, in whole cents. These are the prices before:
SELECT title, price_cents
FROM books
WHERE genre_id = 1;
