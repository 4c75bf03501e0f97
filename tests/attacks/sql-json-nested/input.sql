WITH RECURSIVE c(j,n) AS (SELECT '{"a":1}',0 UNION ALL SELECT json_object('a',json(j)),n+1 FROM c WHERE n<3000) SELECT max(length(j)) FROM c
