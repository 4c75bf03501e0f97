SELECT 'id', 'name' FROM genres;
