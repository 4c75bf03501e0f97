SELECT name FROM genres ORDER BY name;
