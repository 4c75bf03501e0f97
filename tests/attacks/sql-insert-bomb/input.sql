CREATE TABLE q AS SELECT a.x,b.s FROM big a, big b; CREATE INDEX qi ON q(s,x)
