SELECT DISTINCT CASE WHEN price_cents >= 3995 THEN 'dear' WHEN price_cents > 500 THEN 'normal' ELSE 'cheap' END AS band FROM books;
