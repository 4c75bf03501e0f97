SELECT length(replace(printf('%.100000c','a'),'a',printf('%.100000c','b')))
