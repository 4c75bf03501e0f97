SELECT CASE
  WHEN price_cents < 500 THEN 'cheap'
  WHEN price_cents < 3995 THEN 'normal'
  ELSE 'dear'
END AS band
FROM books;
