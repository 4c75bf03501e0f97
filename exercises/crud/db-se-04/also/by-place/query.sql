select title, price_cents from books order by 2 desc, 1 asc limit 3 offset 0
