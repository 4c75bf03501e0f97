-- Two books: both sold out, both for less than 5.00, one of them for nothing.
INSERT INTO genres VALUES (71,'Fiction');
INSERT INTO books(id,isbn,title,genre_id,price_cents,stock,published_year) VALUES
 (401,'978-6-000-00401-1','Stories for a Bookmark',71,499,0,2023),
 (404,'978-6-000-00404-2','A Free Chapter',71,0,0,2026);
