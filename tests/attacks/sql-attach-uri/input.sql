ATTACH 'file:/etc/passwd?mode=ro' AS e; SELECT * FROM e.sqlite_master
