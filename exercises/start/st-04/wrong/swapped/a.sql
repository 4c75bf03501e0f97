SELECT name, id FROM genres;
