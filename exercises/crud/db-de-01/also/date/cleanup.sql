delete from orders
where id in (select o.id from orders as o where o.status in ('cancelled') and date(o.placed_at) <= '2026-02-28')
returning id;
