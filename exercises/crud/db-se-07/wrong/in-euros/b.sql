SELECT DISTINCT CASE WHEN price_cents >= 39.95 THEN 'dear' WHEN price_cents >= 5 THEN 'normal' ELSE 'cheap' END AS band FROM books;
