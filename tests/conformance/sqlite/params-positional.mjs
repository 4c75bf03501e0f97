// Positional parameters: ?, ?1, counts, reuse, arrays are no parameters.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
const one = db.prepare('SELECT ? AS a, ? AS b, ? AS c');
console.log(one.get(1, 'two', null), one.get(1), one.get(), one.get(1, 2, 3));
console.log(db.prepare('SELECT ?2 AS x, ?1 AS y, ?2 AS z').get('first', 'second'), db.prepare('SELECT ? AS a, ?1 AS b').get('same'));
for (const act of [() => one.get(1, 2, 3, 4), () => one.get([1, 2, 3]), () => one.get({ a: 1 }), () => db.prepare('SELECT 1').get(1), () => db.prepare('SELECT ?').get(new Date(0)), () => db.prepare('SELECT ?').get(() => {}), () => db.prepare('SELECT ?').get(Symbol('s'))]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code, err.errcode); } }
db.exec('CREATE TABLE t (a, b)');
const insert = db.prepare('INSERT INTO t VALUES (?, ?)');
for (const pair of [[1, 'x'], [2, 'y']]) insert.run(...pair);
console.log(insert.run('only a').changes, db.prepare('SELECT * FROM t').all());
const like = db.prepare('SELECT b FROM t WHERE a IN (?, ?) ORDER BY b');
console.log(like.all(1, 2), like.all(2), db.prepare('SELECT * FROM t WHERE b = ?').all("x' OR '1'='1"), db.prepare("SELECT * FROM t WHERE b = '" + "x' OR '1'='1" + "'").all().length);
