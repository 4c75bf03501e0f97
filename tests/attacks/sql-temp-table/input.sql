CREATE TEMP TABLE t AS SELECT a.s FROM big a, big b; SELECT count(*) FROM t
