// sourceSQL and expandedSQL.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
const st = db.prepare("SELECT ? AS a, :name AS b, 'lit' AS c -- note\n");
console.log(JSON.stringify(st.sourceSQL), JSON.stringify(st.expandedSQL));
st.get({ name: "o'hara" }, 5); console.log(JSON.stringify(st.expandedSQL));
const all = db.prepare('SELECT ?, ?, ?, ?, ?'); all.get(1.5, null, 'é', new Uint8Array([1, 255]), 12n); console.log(all.expandedSQL, '|', all.sourceSQL);
all.get(1); console.log(all.expandedSQL);
try { st.sourceSQL = 'x'; } catch (err) { console.log(err.name); }
console.log(db.prepare('  SELECT 1 ; ').sourceSQL + '|');
