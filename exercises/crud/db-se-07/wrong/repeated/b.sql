SELECT iif(price_cents >= 3995, 'dear', iif(price_cents < 500, 'cheap', 'normal')) AS band FROM books GROUP BY id;
