// LIKE, GLOB, collation, text functions, concatenation.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
db.exec("CREATE TABLE w (t TEXT); INSERT INTO w VALUES ('apple'), ('Apple'), ('banana'), ('a_b'), ('50%'), ('Ähre'), ('ähre'), (''), (NULL)");
const list = (where, ...args) => db.prepare(`SELECT t FROM w WHERE ${where} ORDER BY rowid`).all(...args).map((r) => r.t);
console.log(list("t LIKE 'a%'"), list("t LIKE 'A____'"), list("t GLOB 'a*'"), list("t GLOB '[aA]pple'"), list("t LIKE 'ä%'"), list("t LIKE 'a\\_b' ESCAPE '\\'"), list("t LIKE '%!%' ESCAPE '!'"), list("t LIKE '%' || ? || '%'", 'an'), list("t NOT LIKE 'a%'"), list("t LIKE ''"));
console.log(list("t = 'APPLE' COLLATE NOCASE"), list("t = 'apple'"), list("t > 'a' AND t < 'b'"), list("t IN ('', NULL)"), list('t IS NULL'), list("t <> 'apple'").length, list('length(t) = 4'));
console.log(db.prepare("SELECT upper('é a') u, lower('ÀB') l, trim('  x ') t, substr('hello', 2, 3) s, substr('hello', -3) e, replace('aXbX', 'X', '-') r, instr('hello', 'l') i, length('é😀') n, 'a' || 'b' || 1 c, NULL || 'x' d, printf('%05.2f|%s|%d', 3.14159, 'q', 7) p, hex('é') h, char(72, 105) ch, unicode('A') un, quote('it''s') q, concat('a', NULL, 1) cc, concat_ws('-', 'a', NULL, 'b') ws").get());
console.log(db.prepare('SELECT t FROM w ORDER BY t').all().map((r) => r.t), db.prepare('SELECT t FROM w ORDER BY t COLLATE NOCASE DESC, rowid').all().map((r) => r.t), db.prepare("SELECT group_concat(t, '|') AS g, count(t) AS c, count(*) AS n, min(t) AS mi, max(t) AS ma FROM w").get());
console.log(db.prepare("SELECT coalesce(NULL, 'x') a, ifnull(NULL, 1) b, nullif(1, 1) c, iif(1 > 2, 'y', 'n') d, CASE 5 WHEN 5 THEN 'five' ELSE 'other' END e, round(2.5) f, round(2.567, 1) g, 7 / 2 h, 7 % 3 i, 7 / 2.0 j, max(1, 5, 3) k, abs(-3) l, typeof(1 = 1) m, 10 = 10.0 o").get());
