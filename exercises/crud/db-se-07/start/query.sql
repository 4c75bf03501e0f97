-- Which price bands are in use? One column: band.
SELECT CASE
  WHEN price_cents < 500 THEN 'cheap'
END AS band
FROM books;
