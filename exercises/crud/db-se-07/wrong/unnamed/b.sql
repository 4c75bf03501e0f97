SELECT DISTINCT iif(price_cents < 500, 'cheap', iif(price_cents < 3995, 'normal', 'dear')) AS bands FROM books;
