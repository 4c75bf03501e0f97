SELECT id, body FROM reviews WHERE instr(body, 'deleted') > 0 OR instr(body, '%') > 0;
