// open, close, isOpen; use after close; statements of a closed database.
import { DatabaseSync } from 'node:sqlite';
const tried = (label, act) => { try { console.log(label, act()); } catch (err) { console.log(label, err.name, err.code, err.errcode); } };
const db = new DatabaseSync(':memory:', { open: false });
console.log(db.isOpen); tried('exec before open', () => db.exec('SELECT 1')); tried('close before open', () => db.close());
tried('open', () => db.open()); console.log(db.isOpen); tried('open twice', () => db.open());
db.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
const st = db.prepare('SELECT * FROM t'); const it = st.iterate();
tried('close', () => db.close()); tried('close twice', () => db.close()); console.log(db.isOpen);
tried('exec', () => db.exec('SELECT 1')); tried('prepare', () => db.prepare('SELECT 1')); tried('statement', () => st.get()); tried('all', () => st.all()); tried('iterator', () => it.next()); tried('sourceSQL', () => st.sourceSQL); tried('isTransaction', () => db.isTransaction); tried('function', () => db.function('f', () => 1));
db.open(); console.log(db.isOpen, db.prepare("SELECT count(*) AS n FROM sqlite_schema").get()); tried('old statement', () => st.get());
const other = new DatabaseSync(':memory:'); other[Symbol.dispose](); console.log(other.isOpen); other[Symbol.dispose]();
console.log(db.location(), Object.prototype.toString.call(db), db.constructor.name, typeof db.prepare('SELECT 1')[Symbol.dispose]);
tried('read only', () => { const ro = new DatabaseSync(':memory:', { readOnly: true }); return ro.exec('CREATE TABLE x (y)'); });
tried('missing file', () => new DatabaseSync('/no/such/folder/db.sqlite'));
for (const opts of [{ open: 1 }, { readOnly: 'x' }, { enableForeignKeyConstraints: 0 }, { timeout: 'x' }]) tried(Object.keys(opts)[0], () => new DatabaseSync(':memory:', opts).isOpen);
