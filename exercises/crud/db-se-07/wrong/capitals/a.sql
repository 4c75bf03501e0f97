SELECT DISTINCT CASE
  WHEN price_cents < 500 THEN 'Cheap'
  WHEN price_cents < 3995 THEN 'Normal'
  ELSE 'Dear'
END AS band
FROM books;
