DELETE FROM orders WHERE status = 'cancelled' OR placed_at < '2026-03-01';
