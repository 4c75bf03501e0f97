DELETE FROM orders WHERE status = 'cancelled' AND strftime('%m', placed_at) < '03';
