SELECT length(group_concat(printf('%.900000c','x'))) FROM big
