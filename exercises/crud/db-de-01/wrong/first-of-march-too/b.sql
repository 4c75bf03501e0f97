DELETE FROM orders WHERE status = 'cancelled' AND date(placed_at) <= '2026-03-01';
