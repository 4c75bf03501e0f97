SELECT id, body
FROM reviews
WHERE instr(lower(body), 'deleted') > 0
   OR instr(body, '%') > 0;
