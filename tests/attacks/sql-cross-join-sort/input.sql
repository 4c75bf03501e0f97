SELECT a.s FROM big a, big b, big c ORDER BY a.s||b.s||c.s
