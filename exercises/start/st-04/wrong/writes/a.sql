INSERT INTO genres (name) VALUES ('Comics');
SELECT id, name FROM genres;
