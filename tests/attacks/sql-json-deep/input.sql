SELECT json(printf('%.*c',200000,'['))
