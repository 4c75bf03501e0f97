SELECT length(printf('%.*f',2000000000,1e308))
