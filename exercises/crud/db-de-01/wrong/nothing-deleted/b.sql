DELETE FROM orders WHERE status = 'Cancelled' AND placed_at < '2026-03-01';
