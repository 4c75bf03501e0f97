DELETE FROM orders WHERE id = 4;
