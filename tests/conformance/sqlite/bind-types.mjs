// What each JavaScript type becomes in SQLite, and which are refused.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
const type = db.prepare('SELECT typeof(?1) AS t, ?1 AS v');
for (const v of [1, 1.5, -0, 2 ** 31, 2 ** 53, 1e300, NaN, Infinity, 'text', '', 'é😀', null, 5n, -5n, 2n ** 62n, new Uint8Array([1, 2]), Buffer.from('hi'), new Uint8Array(0), new Uint16Array([1]), new DataView(new ArrayBuffer(2))]) { try { const r = type.get(v); console.log(r.t, r.v, Object.is(r.v, v)); } catch (err) { console.log(err.name, err.code); } }
for (const [label, v] of Object.entries({ boolean: true, undefined: undefined, symbol: Symbol('s'), function: () => {}, date: new Date(0), array: [1], map: new Map(), big: 2n ** 63n, 'small big': -(2n ** 63n) - 1n, boxed: new Number(1), arraybuffer: new ArrayBuffer(1) })) { try { console.log(label, type.get(v)); } catch (err) { console.log(label, err.name, err.code); } }
console.log(JSON.stringify(type.get('a\0b')));
const blob = type.get(Buffer.from('abc')).v;
console.log(blob.constructor.name, Buffer.isBuffer(blob), Buffer.from(blob).toString(), db.prepare("SELECT x'00ff' AS b, zeroblob(3) AS z").get(), db.prepare('SELECT length(?) AS n').get('é😀').n, db.prepare('SELECT length(?) AS n').get(Buffer.from('é😀')).n);
db.exec('CREATE TABLE t (i INTEGER, r REAL, s TEXT, b BLOB, n NUMERIC, any)');
db.prepare('INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)').run('12', 3, 45, 'txt', '7.0', 1.0);
console.log(db.prepare('SELECT *, typeof(i) ti, typeof(r) tr, typeof(s) ts, typeof(b) tb, typeof(n) tn, typeof(any) ta FROM t').get());
