select title, price_cents from books order by price_cents, title desc limit 3;
