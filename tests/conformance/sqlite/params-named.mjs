// Named parameters: prefixes, bare names, unknown and missing names, mixing.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
const q = db.prepare('SELECT $a AS a, :b AS b, @c AS c');
console.log(q.get({ $a: 1, ':b': 2, '@c': 3 }), q.get({ a: 1, b: 2, c: 3 }), q.get({ a: 1 }), q.get({}), q.get());
console.log(db.prepare('SELECT $x AS one, $x AS two').get({ x: 'same' }), db.prepare('SELECT :a AS a, ? AS b').get({ a: 1 }, 2), db.prepare('SELECT ? AS b, :a AS a').get({ a: 1 }, 2));
for (const [label, act] of Object.entries({ unknown: () => q.get({ a: 1, zz: 2 }), 'wrong prefix': () => q.get({ ':a': 1 }), 'two objects': () => q.get({ a: 1 }, { b: 2 }), conflict: () => db.prepare('SELECT $x, :x').get({ x: 1 }), 'conflict, full names': () => db.prepare('SELECT $x AS a, :x AS b').get({ $x: 1, ':x': 2 }), 'object value': () => q.get({ a: {} }), 'undefined value': () => q.get({ a: undefined }), 'null object': () => q.get(null) })) { try { console.log(label, act()); } catch (err) { console.log(label, err.name, err.code); } }
q.setAllowBareNamedParameters(false);
try { console.log(q.get({ a: 1 })); } catch (err) { console.log(err.name, err.code); }
console.log(q.get({ $a: 1 }), q.setAllowBareNamedParameters(true), q.get({ a: 2 }));
const lenient = db.prepare('SELECT $a AS a'); lenient.setAllowUnknownNamedParameters(true);
console.log(lenient.get({ a: 1, other: 2 }));
for (const act of [() => q.setAllowBareNamedParameters(1), () => q.setAllowUnknownNamedParameters()]) { try { act(); console.log('set'); } catch (err) { console.log(err.name, err.code); } }
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INT)');
const add = db.prepare('INSERT INTO users (name, age) VALUES ($name, $age)');
for (const user of [{ name: 'Ann', age: 30 }, { name: 'Bob', age: null }]) add.run(user);
console.log(db.prepare('SELECT * FROM users WHERE name = :name').get({ name: 'Ann' }), add.run(Object.assign(Object.create(null), { name: 'Np', age: 1 })).changes);
