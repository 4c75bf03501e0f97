SELECT DISTINCT CASE WHEN price_cents < 500 THEN 'cheap' WHEN price_cents >= 500 AND price_cents < 3995 THEN 'normal' END AS band FROM books;
