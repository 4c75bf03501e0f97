// Errors of own classes: how the name is put into a fixed stack.
import { inspect } from 'node:util';
const fix = (err, first = String(err)) => { err.stack = `${first}\n    at fixed`; return err; };
class HttpError extends Error { constructor(m, status) { super(m); this.status = status; } }
class Named extends Error { name = 'Named'; }
class Late extends Error {}
Late.prototype.name = 'LateName';
console.log(inspect(fix(new HttpError('gone', 410), 'Error: gone')));
console.log(inspect(fix(new HttpError('gone', 410), 'HttpError: gone')));
console.log(inspect(fix(new Named('own name'), 'Error: own name')));
console.log(inspect(fix(new Late('proto name'))));
console.log(inspect(fix(Object.assign(new Error('renamed'), { name: 'Custom' }), 'Error: renamed')));
console.log(inspect(fix(Object.assign(new TypeError('renamed type'), { name: 'Custom' }), 'TypeError: renamed type')));
console.log(inspect(fix(Object.assign(new Error('coded'), { code: 'E_CODE' }), 'Error: coded')));
const changed = fix(new Error('first'), 'Error: first'); changed.message = 'changed';
console.log(inspect(changed));
console.log(inspect(fix(new (class extends Error {})('anonymous'), 'Error: anonymous')));
console.log(inspect(fix(Object.setPrototypeOf(new Error('no proto'), null), 'Error: no proto')));
console.log(inspect({ e: fix(new HttpError('x', 1), 'Error: x') }), `${new Named('text')}`);
const noted = fix(new Error('msg'), 'Error: msg'); noted.own = 1; noted[Symbol('s')] = 2;
console.log(inspect(noted), inspect(noted, { showHidden: true }).includes('[stack]'), Object.keys(noted));
