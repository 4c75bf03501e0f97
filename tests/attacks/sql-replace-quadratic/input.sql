SELECT length(replace(printf('%.900000c','a'), printf('%.400000c','a')||'b', 'x'))
