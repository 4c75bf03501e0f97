SELECT DISTINCT iif(price_cents < 500, 'Cheap', iif(price_cents < 3995, 'Normal', 'Dear')) AS band FROM books;
