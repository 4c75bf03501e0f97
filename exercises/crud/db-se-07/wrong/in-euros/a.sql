SELECT DISTINCT CASE
  WHEN price_cents < 5.00 THEN 'cheap'
  WHEN price_cents < 39.95 THEN 'normal'
  ELSE 'dear'
END AS band
FROM books;
