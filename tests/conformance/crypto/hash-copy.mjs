// Hash.copy continues from where it is.
import { createHash } from 'node:crypto';
const h = createHash('sha256').update('common ');
const one = h.copy(), two = h.copy();
console.log(one.update('one').digest('hex') === createHash('sha256').update('common one').digest('hex'));
console.log(two.update('two').digest('hex') === createHash('sha256').update('common two').digest('hex'));
console.log(h.digest('base64'), createHash('sha256').update('common ').digest('base64'));
try { h.copy(); } catch (err) { console.log(err.name, err.code); }
const running = createHash('md5'); const seen = [];
for (const c of 'abc') { running.update(c); seen.push(running.copy().digest('hex').slice(0, 8)); }
console.log(seen);
