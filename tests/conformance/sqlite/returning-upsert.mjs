// RETURNING, upsert, INSERT ... SELECT, and what get, all and run see.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE kv (k TEXT PRIMARY KEY, v INT, hits INT DEFAULT 0)');
const put = db.prepare('INSERT INTO kv (k, v) VALUES (?, ?) ON CONFLICT (k) DO UPDATE SET v = excluded.v, hits = hits + 1 RETURNING *');
console.log(put.get('a', 1), put.get('a', 2), put.all('b', 1), put.run('a', 3));
console.log(db.prepare("INSERT INTO kv (k, v) VALUES ('a', 9) ON CONFLICT DO NOTHING").run(), db.prepare("INSERT INTO kv (k, v) VALUES ('a', 9) ON CONFLICT DO NOTHING RETURNING k").get());
console.log(db.prepare("UPDATE kv SET v = v * 10 WHERE k IN ('a', 'b') RETURNING k, v").all(), db.prepare("DELETE FROM kv WHERE k = 'b' RETURNING k").get(), db.prepare("DELETE FROM kv WHERE k = 'zz' RETURNING k").get());
console.log(db.prepare("INSERT INTO kv (k, v) SELECT 'c' || value, value FROM (SELECT 1 AS value UNION SELECT 2) RETURNING k").all(), db.prepare('SELECT * FROM kv ORDER BY k').all());
const many = db.prepare("INSERT INTO kv (k, v) VALUES ('x', 1), ('y', 2), ('z', 3) RETURNING v"); console.log(many.get(), db.prepare("SELECT count(*) AS n FROM kv WHERE k IN ('x', 'y', 'z')").get());
console.log(db.prepare("REPLACE INTO kv (k, v) VALUES ('x', 100)").run().changes, db.prepare('SELECT last_insert_rowid() > 0 AS r, changes() AS c, total_changes() > 5 AS t').get());
