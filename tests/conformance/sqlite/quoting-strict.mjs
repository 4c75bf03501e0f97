// Double-quoted strings, identifiers, STRICT tables, type affinity.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
const tried = (sql) => { try { return db.prepare(sql).all(); } catch (err) { return `${err.code} ${err.errcode} ${err.message}`; } };
db.exec('CREATE TABLE "odd name" ("a b" INT, [select] TEXT, `x` REAL)');
console.log(tried('SELECT "not a column"'), tried("SELECT 'it''s' AS q"), tried('SELECT "a b", [select], `x` FROM "odd name"'), tried('INSERT INTO "odd name" VALUES ("text", 1, 2)'), tried('SELECT "nope" FROM "odd name"'));
const loose = new DatabaseSync(':memory:', { enableDoubleQuotedStringLiterals: true }); console.log(loose.prepare('SELECT "as text" AS t').get());
db.exec('CREATE TABLE s (i INTEGER, r REAL, t TEXT, b BLOB, a ANY) STRICT');
for (const values of ["1, 2, 'x', x'00', NULL", "'7', '1.5', 5, x'', 'any'", "'abc', 1, 'x', x'00', 1", '1.5, 1, 1, 1, 1', "1.0, 1, 'x', 'blob?', 1", "1, 'x', 't', NULL, 1"]) console.log(values, '->', tried(`INSERT INTO s VALUES (${values}) RETURNING *, typeof(i) AS ti, typeof(r) AS tr, typeof(t) AS tt`));
console.log(tried('CREATE TABLE bad (x VARCHAR(5)) STRICT'), tried('CREATE TABLE bad2 (x) STRICT'));
db.exec('CREATE TABLE aff (i INT, t TEXT, r REAL, n NUMERIC, b BLOB)');
console.log(tried("INSERT INTO aff VALUES ('12', 12, 12, '12.5', 12) RETURNING typeof(i), typeof(t), typeof(r), typeof(n), typeof(b)"), tried("INSERT INTO aff VALUES ('abc', 1.0, 'x', 'y', 'z') RETURNING *"), tried("SELECT '10' < 9 AS a, 10 < '9' AS b, '10' = 10 AS c, 1 = 1.0 AS d, CAST('12abc' AS INT) AS e, '3' + 4 AS f, 'a' || 1 AS g"));
