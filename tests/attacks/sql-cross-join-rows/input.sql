SELECT * FROM big a, big b, big c
