SELECT DISTINCT CASE WHEN price_cents BETWEEN 1 AND 499 THEN 'cheap' WHEN price_cents < 3995 THEN 'normal' ELSE 'dear' END AS band FROM books;
