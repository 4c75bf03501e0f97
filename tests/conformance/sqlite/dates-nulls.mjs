// Date functions on fixed dates, and NULL in comparisons, ordering and sums.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
console.log(db.prepare("SELECT date('2024-02-28', '+2 days') a, datetime('2024-01-31 10:00', '+1 month') b, time('10:20:30.5') c, strftime('%Y/%m/%d %H:%M:%S %j %w', '2024-03-01 01:02:03') d, julianday('2024-01-01') e, unixepoch('2024-01-01') f, date('2024-05-17', 'start of month', '+1 month', '-1 day') g, datetime(0, 'unixepoch') h, date('nonsense') i, date('2024-02-30') j, datetime('2024-01-01T10:00:00+02:00') k").get());
console.log(db.prepare("SELECT date('2024-03-10', 'weekday 1') a, timediff('2024-03-01', '2024-02-28') b, strftime('%s', '2024-01-01') c, datetime(1700000000, 'unixepoch') d, strftime('%f', '2024-01-01 00:00:01.250') e, date('2024-01-01') < '2024-01-02' f").get());
console.log(db.prepare('SELECT NULL = NULL a, NULL IS NULL b, NULL <> 1 c, NULL AND 0 d, NULL OR 1 e, NOT NULL f, 1 IN (NULL, 1) g, 2 IN (NULL, 1) h, 2 NOT IN (NULL, 1) i, NULL IS NOT 5 j, NULL + 1 k, 1 IS DISTINCT FROM NULL l').get());
db.exec('CREATE TABLE t (g TEXT, n INT); INSERT INTO t VALUES (\'a\', 3), (\'a\', NULL), (\'b\', NULL), (NULL, 1), (NULL, 2)');
console.log(db.prepare('SELECT n FROM t ORDER BY n, g').all().map((r) => r.n), db.prepare('SELECT n FROM t ORDER BY n DESC').all().map((r) => r.n), db.prepare('SELECT n FROM t ORDER BY n NULLS LAST').all().map((r) => r.n));
console.log(db.prepare('SELECT g, sum(n) s, total(n) t, avg(n) a, count(n) c, count(*) k, max(n) m, group_concat(n) gc FROM t GROUP BY g ORDER BY g').all());
console.log(db.prepare('SELECT sum(n) s, total(n) t, count(*) c FROM t WHERE 0').get(), db.prepare('SELECT DISTINCT n FROM t ORDER BY n').all().length, db.prepare('SELECT count(DISTINCT n) AS d FROM t').get());
