DELETE FROM orders WHERE status = 'cancelled';
DELETE FROM orders WHERE placed_at < '2026-03-01';
