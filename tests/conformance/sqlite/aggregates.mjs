// User aggregates: start, step, result, window use.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
db.exec("CREATE TABLE t (k TEXT, n INT); INSERT INTO t VALUES ('a', 1), ('a', 2), ('b', 10), ('b', NULL)");
db.aggregate('total_of', { start: 0, step: (acc, n) => acc + (n ?? 0) });
console.log(db.prepare('SELECT total_of(n) AS t FROM t').get(), db.prepare('SELECT k, total_of(n) AS t FROM t GROUP BY k ORDER BY k').all(), db.prepare('SELECT total_of(n) AS t FROM t WHERE 0').get());
db.aggregate('list_of', { start: () => [], step: (acc, v) => { acc.push(v); return acc; }, result: (acc) => JSON.stringify(acc) });
console.log(db.prepare('SELECT k, list_of(n) AS l FROM t GROUP BY k ORDER BY k').all());
db.aggregate('running', { start: 0, step: (acc, n) => acc + (n ?? 0), inverse: (acc, n) => acc - (n ?? 0) });
console.log(db.prepare('SELECT k, n, running(n) OVER (ORDER BY k, n) AS r FROM t ORDER BY k, n').all());
db.aggregate('args', { start: 0, varargs: true, step: (acc, ...rest) => acc + rest.length }); console.log(db.prepare('SELECT args(k, n, 1) AS c FROM t').get());
db.aggregate('bad', { start: 0, step: (acc, n) => { throw new TypeError('in step'); } });
try { db.prepare('SELECT bad(n) FROM t').get(); } catch (err) { console.log(err.name, err.message); }
for (const act of [() => db.aggregate('x', { step() {} }), () => db.aggregate('x', { start: 0 }), () => db.aggregate('x'), () => db.aggregate(5, { start: 0, step() {} }), () => db.aggregate('x', { start: 0, step: 5 })]) { try { act(); console.log('made'); } catch (err) { console.log(err.name, err.code); } }
