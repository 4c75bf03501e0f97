// setReadBigInts, setReturnArrays, and integers that a number cannot hold.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, n INT, r REAL); INSERT INTO t VALUES (1, 9007199254740993, 1.5), (2, 5, 2), (3, 9007199254740991, NULL), (4, -9007199254740993, 0)');
const q = db.prepare('SELECT * FROM t WHERE id = ?');
for (const id of [1, 2, 3, 4]) { try { console.log(q.get(id)); } catch (err) { console.log(err.name, err.code); } }
try { db.prepare('SELECT n FROM t').all(); } catch (err) { console.log(err.name, err.code); }
console.log(q.setReadBigInts(true), q.get(1), q.get(2));
q.setReadBigInts(false); console.log(q.get(2));
q.setReturnArrays(true); console.log(q.get(2), q.all(3), [...q.iterate(2)], q.get(99));
q.setReadBigInts(true); console.log(q.get(1)); q.setReturnArrays(false); console.log(q.get(2));
const dup = db.prepare('SELECT 1 AS x, 2 AS x'); dup.setReturnArrays(true); console.log(dup.get());
const ins = db.prepare('INSERT INTO t (n) VALUES (?)'); console.log(ins.run(1)); ins.setReadBigInts(true); console.log(ins.run(2n ** 60n));
for (const act of [() => q.setReadBigInts(1), () => q.setReturnArrays('x'), () => q.setReadBigInts()]) { try { act(); console.log('set'); } catch (err) { console.log(err.name, err.code); } }
const big = new DatabaseSync(':memory:', { readBigInts: true, returnArrays: true }); console.log(big.prepare('SELECT 1 AS a, 2.5 AS b, \'t\' AS c').get());
console.log(db.prepare('SELECT ? AS n').get(9007199254740992n - 1n), db.prepare('SELECT 9007199254740993.0 AS n, 1e2 AS m, 3.0 AS k').get());
