SELECT iif(price_cents >= 3995, 'dear', iif(price_cents >= 500, 'normal', 'cheap')) AS band
FROM books
GROUP BY band;
