SELECT id, body FROM reviews WHERE instr(body, '%') OR lower(body) LIKE 'deleted%';
