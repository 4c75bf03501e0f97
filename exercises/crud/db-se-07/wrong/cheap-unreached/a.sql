SELECT DISTINCT CASE
  WHEN price_cents < 3995 THEN 'normal'
  WHEN price_cents < 500 THEN 'cheap'
  ELSE 'dear'
END AS band
FROM books;
