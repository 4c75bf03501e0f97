SELECT sum(instr(printf('%.900000c','a'), 'b'||x)) FROM big
