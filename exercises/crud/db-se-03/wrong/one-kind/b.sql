SELECT id, body
FROM reviews
WHERE body LIKE '%deleted' AND body <> 'x'
  OR instr(body, '%') > 0;
