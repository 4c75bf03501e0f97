DELETE FROM order_items WHERE order_id IN (SELECT id FROM orders WHERE status = 'cancelled' AND placed_at < '2026-03-01');
DELETE FROM payments WHERE order_id IN (SELECT id FROM orders WHERE status = 'cancelled' AND placed_at < '2026-03-01');
