SELECT count(*) FROM big a, big b WHERE a.s||b.s LIKE '%1%2%3%4%'
