SELECT title, price_cents FROM books WHERE stock <> 0 AND NOT price_cents >= 1000;
