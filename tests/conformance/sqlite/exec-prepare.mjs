// Opening, exec with many statements, prepare, run and what run returns.
import { DatabaseSync, StatementSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
console.log(db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO t (name) VALUES (\'a\'); INSERT INTO t (name) VALUES (\'b\');'), db.exec(''), db.exec('-- only a comment'));
const insert = db.prepare('INSERT INTO t (name) VALUES (?)');
console.log(insert.run('c'), insert.run('d').lastInsertRowid, typeof insert.run('e').changes, insert instanceof StatementSync);
console.log(db.prepare('UPDATE t SET name = upper(name) WHERE id < 4').run(), db.prepare('DELETE FROM t WHERE id > 100').run().changes, db.prepare('SELECT 1').run());
console.log(db.prepare('SELECT count(*) AS n FROM t').get(), db.prepare('SELECT * FROM t ORDER BY id').all());
console.log(db.prepare('DELETE FROM t').run(), db.prepare('INSERT INTO t DEFAULT VALUES').run(), db.prepare('CREATE TABLE u (x)').run());
for (const act of [() => db.exec(), () => db.exec(5), () => db.prepare(5), () => db.prepare(), () => DatabaseSync(':memory:'), () => new DatabaseSync(), () => new DatabaseSync(5), () => new StatementSync(), () => new DatabaseSync(':memory:', 5)]) { try { act(); console.log('worked'); } catch (err) { console.log(err.name, err.code); } }
db.close();
