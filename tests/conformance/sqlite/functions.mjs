// User functions: arguments, results, errors, varargs and options.
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(':memory:');
console.log(db.function('double', (x) => x * 2), db.prepare('SELECT double(21) AS r, double(1.5) AS f, double(?) AS p').get(4));
db.function('kind', (v) => (v === null ? 'null' : v?.constructor?.name ?? typeof v));
console.log(db.prepare("SELECT kind(1) a, kind(1.5) b, kind('t') c, kind(NULL) d, kind(x'00') e").get());
const returns = [1, 1.5, 'text', null, undefined, 5n, new Uint8Array([1]), true, {}, Symbol('s'), NaN, 2n ** 70n, Promise.resolve(1)];
let at = 0; db.function('give', () => returns[at]);
for (at = 0; at < returns.length; at++) { try { console.log(typeof returns[at], db.prepare('SELECT give() AS r, typeof(give()) AS t').get()); } catch (err) { console.log(typeof returns[at], err.name, err.code); } }
db.function('boom', () => { throw new RangeError('from the function'); });
try { db.prepare('SELECT boom()').get(); } catch (err) { console.log(err.name, err.message, err.code); }
db.function('count_args', { varargs: true }, (...args) => args.length);
console.log(db.prepare('SELECT count_args() a, count_args(1, 2, 3) b').get());
db.function('two', (a, b) => `${a}-${b}`);
try { db.prepare('SELECT two(1)').get(); } catch (err) { console.log(err.code, err.errcode, err.message); }
db.function('big', { useBigIntArguments: true }, (n) => typeof n); db.function('pure', { deterministic: true, directOnly: true }, (n) => n + 1);
console.log(db.prepare('SELECT big(1) a, pure(1) b').get(), db.prepare('SELECT two(?, ?) AS r').get('x', null)); db.function('double', (x) => `now ${x}`); console.log(db.prepare('SELECT double(1) AS r').get());
try { db.prepare('SELECT double(9007199254740993)').get(); } catch (err) { console.log(err.name, err.code); }
for (const act of [() => db.function(), () => db.function('x'), () => db.function(5, () => {}), () => db.function('x', {}, 5), () => db.function('x', { varargs: 1 }, () => {}), () => db.function('x', null, () => {})]) { try { act(); console.log('made'); } catch (err) { console.log(err.name, err.code); } }
