DELETE FROM orders WHERE status = 'cancelled' AND placed_at < '2026-02-28';
