SELECT DISTINCT CASE
  WHEN price_cents BETWEEN 500 AND 3994 THEN 'normal'
  WHEN price_cents >= 3995 THEN 'dear'
  WHEN price_cents <= 499 THEN 'cheap'
END AS band
FROM books
ORDER BY band;
