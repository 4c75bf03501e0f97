// Several statements in prepare: only the first counts; exec runs all.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE t (x); CREATE INDEX i ON t (x);; ; INSERT INTO t VALUES (1);');
const tried = (sql, ...args) => { try { return db.prepare(sql).all(...args); } catch (err) { return `${err.name} ${err.code}`; } };
console.log(tried('SELECT 1 AS a; SELECT 2 AS b'), tried('INSERT INTO t VALUES (2); DROP TABLE t'), tried('SELECT x FROM t'), tried('SELECT 1;'), tried('SELECT 1; -- trailing'), tried('; SELECT 1'));
console.log(tried("SELECT x FROM t WHERE x = '1'; DROP TABLE t; --'"), tried('SELECT count(*) AS n FROM t'));
const a = db.prepare('SELECT x FROM t ORDER BY x'), b = db.prepare('INSERT INTO t VALUES (?)');
for (const row of a.iterate()) if (row.x < 3) b.run(row.x + 10);
console.log(a.all().map((r) => r.x));
const same = db.prepare('SELECT x FROM t ORDER BY x'); const seen = [];
try { for (const { x } of same.iterate()) { seen.push(x); if (x === 1) same.all(); } } catch (err) { seen.push(err.code); }
console.log(seen);
const old = db.prepare('SELECT * FROM t'); db.exec('ALTER TABLE t ADD COLUMN y DEFAULT 5'); console.log(old.get()); db.exec('DROP TABLE t'); try { old.get(); } catch (err) { console.log(err.code, err.errcode, err.message); }
