SELECT CASE WHEN price_cents <= 3994 THEN 'normal' WHEN price_cents <= 499 THEN 'cheap' ELSE 'dear' END AS band FROM books GROUP BY 1;
