// Foreign keys are enforced unless switched off; actions and deferral.
import { DatabaseSync } from 'node:sqlite';
const schema = `CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INT REFERENCES users(id) ON DELETE CASCADE); CREATE TABLE likes (post_id INT REFERENCES posts(id), who INT REFERENCES users(id) ON DELETE SET NULL ON UPDATE CASCADE)`;
const db = new DatabaseSync(':memory:'); db.exec(schema);
console.log(db.prepare('PRAGMA foreign_keys').get());
const tried = (sql) => { try { db.exec(sql); return 'fine'; } catch (err) { return `${err.code} ${err.errcode} ${err.message}`; } };
console.log(tried('INSERT INTO posts VALUES (1, 7)'), tried("INSERT INTO users VALUES (7, 'x'), (8, 'y')"), tried('INSERT INTO posts VALUES (1, 7)'), tried('INSERT INTO posts VALUES (2, NULL)'), tried('INSERT INTO likes VALUES (2, 8)'));
console.log(tried('DELETE FROM posts WHERE id = 2'), tried('DELETE FROM users WHERE id = 7'), db.prepare('SELECT * FROM posts').all(), tried('UPDATE users SET id = 9 WHERE id = 8'), db.prepare('SELECT * FROM likes').all(), tried('DELETE FROM users WHERE id = 9'), db.prepare('SELECT * FROM likes').all(), tried('DROP TABLE posts'));
const off = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false }); off.exec(schema);
off.exec('INSERT INTO posts VALUES (1, 99)');
console.log(off.prepare('PRAGMA foreign_keys').get(), off.prepare('SELECT count(*) AS n FROM posts').get(), off.prepare('PRAGMA foreign_key_check').all());
db.exec('CREATE TABLE d (id INTEGER PRIMARY KEY, other INT REFERENCES d(id) DEFERRABLE INITIALLY DEFERRED)');
console.log(tried('BEGIN; INSERT INTO d VALUES (1, 2); INSERT INTO d VALUES (2, 1); COMMIT'), tried('BEGIN; INSERT INTO d VALUES (3, 99); COMMIT'), db.isTransaction, tried('ROLLBACK'), db.prepare('SELECT count(*) AS n FROM d').get().n);
