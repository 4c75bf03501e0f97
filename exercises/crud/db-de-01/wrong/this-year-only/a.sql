DELETE FROM orders WHERE status = 'cancelled' AND placed_at LIKE '2026-02%';
