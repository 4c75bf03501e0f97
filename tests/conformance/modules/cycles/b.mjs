import { a, hoisted } from './a.mjs';
let seen; try { seen = a; } catch (err) { seen = err.name; }
console.log('b runs,', seen, hoisted());
export const b = 'value b';
export const early = seen;
