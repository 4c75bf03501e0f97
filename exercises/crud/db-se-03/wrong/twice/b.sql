SELECT id, body FROM reviews WHERE instr(body, '%') UNION ALL SELECT id, body FROM reviews WHERE lower(body) LIKE '%deleted%';
