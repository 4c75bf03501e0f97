DELETE FROM orders WHERE status = 'cancelled' AND placed_at BETWEEN '2026-01-01' AND '2026-02-28';
