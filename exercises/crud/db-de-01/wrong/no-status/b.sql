delete from orders
where id in (select id from orders where date(placed_at) < '2026-03-01');
