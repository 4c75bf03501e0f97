// %o, %O and %j with nested objects, functions and cycles.
const nested = { a: { b: { c: { d: { e: 1 } } } }, list: [1, 'two'] };
console.log('%O', nested);
console.log('%j', nested);
console.log('%O and %s', [1, { x: 'y' }], 'text');
console.log('%o', [1, 'two', [3]]);
console.log('%o', { a: { b: [] } });
const cycle = { name: 'loop' };
cycle.self = cycle;
console.log('%j', cycle);
console.log('%O', cycle);
console.log('%j', { toJSON() { return 'from toJSON'; } });
try { console.log('%j', { toJSON() { throw new Error('broken toJSON'); } }); } catch (err) { console.log(err.message); }
try { console.log('%j', 1n); } catch (err) { console.log(err.name); }
console.log('%j %j', Symbol('x'), () => {});
console.log('%O', 'string', 'string'); console.log('%o', 5);
