// All forms of export, default exports without a name, strict mode, top-level scope.
import Default, { a, b, c as renamed, f, K, x, y, 'odd name' as odd, gen } from './export-forms/all.mjs';
import Arrow from './export-forms/arrow.mjs'; import expr from './export-forms/expr.mjs'; import Cls from './export-forms/cls.mjs'; import asyncFn from './export-forms/async.mjs';
console.log(Default(), Default.name, a, b, renamed, f(), new K().v, x, y, odd, [...gen()]);
console.log(Arrow.name, expr, Cls.name, new Cls().v, asyncFn.name, await asyncFn());
try { undeclaredVariable = 1; } catch (err) { console.log(err.name); } console.log(typeof this, (function () { return this; })(), await import('./export-forms/all.mjs').then((m) => Object.keys(m)));
const local = 1; console.log(globalThis.local, globalThis.a, delete globalThis.nothing);
