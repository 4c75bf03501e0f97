-- Delete the cancelled orders from before 1 March 2026. First a look:
SELECT id, status, placed_at
FROM orders
WHERE status = 'cancelled';
