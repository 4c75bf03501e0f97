// Errors of SQL itself: syntax, missing tables and columns, misuse; where they are thrown.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE t (a, b)');
for (const sql of ['SELEC 1', 'SELECT * FROM missing', 'SELECT nope FROM t', 'SELECT nope(1)', 'INSERT INTO t VALUES (1)', 'INSERT INTO t (zz) VALUES (1)', 'CREATE TABLE t (x)', 'SELECT (', "SELECT 'open", 'SELECT abs()', 'SELECT a FROM t GROUP BY', 'DROP TABLE missing', 'SELECT 1 UNION SELECT 1, 2', 'SELECT a, count(*) FROM t WHERE count(*) > 1', 'ALTER TABLE t ADD COLUMN a', 'SELECT t.a FROM t AS x', 'SELECT a FROM t, (SELECT 1 AS a)', 'SELECT #']) {
  try { db.prepare(sql); console.log('prepared', sql); } catch (err) { console.log(err.name, err.code, err.errcode, err.errstr, '|', err.message); }
}
try { db.exec('INSERT INTO t VALUES (1, 2); NONSENSE; INSERT INTO t VALUES (3, 4)'); } catch (err) { console.log(err.code, err.errcode, db.prepare('SELECT count(*) AS n FROM t').get().n); }
for (const sql of ['SELECT abs(-9223372036854775808)', 'SELECT json(\'{bad\')', 'SELECT 1 WHERE \'a\' REGEXP \'b\'', 'SELECT load_extension(\'x\')', 'SELECT json_extract(\'{}\', \'bad\')', 'SELECT zeroblob(2000000000)', 'SELECT 9223372036854775807 + 1 AS r', 'SELECT sum(x) FROM (SELECT 9223372036854775807 AS x UNION ALL SELECT 1)', 'SELECT 1/0 AS r', 'SELECT (SELECT 1 UNION SELECT 2) AS r']) { try { console.log(db.prepare(sql).get()); } catch (err) { console.log(err.name, err.code, err.errcode, '|', err.message); } }
for (const sql of ['', '   ', '-- comment', ';']) { try { db.prepare(sql); console.log('prepared'); } catch (err) { console.log(err.name, err.code); } }
