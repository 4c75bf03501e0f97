delete from order_items where order_id = (select id from orders where status = 'cancelled' and placed_at < '2026-03-01');
