// Destructuring of arrays, objects, parameters, with defaults, rests and swaps.
const [first, , third = 'c', fourth = 'd', ...others] = ['a', 'b', undefined, null, 5, 6];
console.log(first, third, fourth, others);

const { name, port: listenPort = 8080, tls: { cert = 'none' } = {}, ...extra } = {
  name: 'api', host: '::1', debug: true,
};
console.log(name, listenPort, cert, extra);

let x = 1, y = 2;
[x, y] = [y, x];
console.log(x, y);

function connect({ host = 'localhost', retries = 3 } = {}, [user, pass] = ['u', 'p']) {
  return `${user}:${pass}@${host}/${retries}`;
}
console.log(connect(), connect({ host: 'db' }, ['me', 'x']), connect.length);

const key = 'dynamic';
const { [key]: picked, missing, length } = Object.assign('text', {}) && { dynamic: 42, length: 7 };
console.log(picked, missing, length);

for (const [k, { id }] of Object.entries({ one: { id: 1 }, two: { id: 2 } })) console.log(k, id);
const [c1, c2] = new Map([['k', 'v']]);
console.log(c1, c2);
const { length: len } = 'héllo';
console.log(len);
try { const { z } = null; } catch (err) { console.log(err.name); }
try { const [q] = {}; } catch (err) { console.log(err.name); }
const order = [];
const { p = order.push('p'), q = order.push('q') } = { p: 0 };
console.log(p, q, order);
