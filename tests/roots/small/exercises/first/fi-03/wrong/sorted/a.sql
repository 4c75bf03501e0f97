SELECT id, name FROM genres WHERE id > 1;
