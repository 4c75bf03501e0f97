SELECT name FROM genres;
