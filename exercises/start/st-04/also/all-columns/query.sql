SELECT * FROM genres;
