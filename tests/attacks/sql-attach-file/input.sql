ATTACH '/tmp/evil.db' AS e; CREATE TABLE e.t(x)
