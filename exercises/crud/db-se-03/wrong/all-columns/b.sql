SELECT * FROM reviews WHERE instr(lower(body), 'deleted') OR instr(body, '%');
