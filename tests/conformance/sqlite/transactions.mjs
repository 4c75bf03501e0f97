// Transactions: commit, rollback, nested BEGIN, isTransaction, savepoints.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
db.exec('CREATE TABLE acc (name TEXT PRIMARY KEY, balance INT CHECK (balance >= 0)); INSERT INTO acc VALUES (\'a\', 100), (\'b\', 0)');
const balances = () => db.prepare('SELECT balance FROM acc ORDER BY name').all().map((r) => r.balance);
const transfer = (n) => {
  db.exec('BEGIN');
  try {
    db.prepare('UPDATE acc SET balance = balance + ? WHERE name = ?').run(n, 'b');
    db.prepare('UPDATE acc SET balance = balance - ? WHERE name = ?').run(n, 'a');
    db.exec('COMMIT');
    return 'committed';
  } catch (err) { db.exec('ROLLBACK'); return `rolled back: ${err.errcode}`; }
};
console.log(transfer(30), balances(), transfer(500), balances(), db.isTransaction);
db.exec('BEGIN'); console.log(db.isTransaction);
try { db.exec('BEGIN'); } catch (err) { console.log(err.name, err.code, err.errcode, err.message); }
db.exec('UPDATE acc SET balance = 1; ROLLBACK'); console.log(db.isTransaction, balances());
for (const sql of ['COMMIT', 'ROLLBACK', 'RELEASE sp', 'ROLLBACK TO sp']) { try { db.exec(sql); } catch (err) { console.log(sql, err.code, err.errcode, err.message); } }
db.exec('BEGIN; INSERT INTO acc VALUES (\'c\', 5); SAVEPOINT sp; INSERT INTO acc VALUES (\'d\', 6); ROLLBACK TO sp; RELEASE sp; COMMIT'); console.log(balances());
db.exec('SAVEPOINT outermost'); console.log(db.isTransaction); db.exec('RELEASE outermost'); console.log(db.isTransaction);
db.exec('BEGIN IMMEDIATE'); try { db.prepare('INSERT OR ROLLBACK INTO acc VALUES (\'a\', 1)').run(); } catch (err) { console.log(err.errcode, db.isTransaction); }
try { Object.assign(db, {}).isTransaction = true; } catch (err) { console.log(err.name); }
