SELECT id, body FROM reviews
WHERE instr(body, 'deleted') OR instr(body, 'Deleted') OR body LIKE '%!%%' ESCAPE '!';
