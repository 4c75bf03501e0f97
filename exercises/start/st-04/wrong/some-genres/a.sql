SELECT id, name FROM genres WHERE id < 5;
