SELECT count(*) FROM big a, big b, big c, big d
