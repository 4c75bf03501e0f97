SELECT id, body FROM reviews WHERE instr(lower(body), 'delete') > 0 OR instr(body, '%') > 0;
