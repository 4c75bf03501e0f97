select title, price_cents from books where price_cents < 10.00
