// The inspect.custom method: arguments, returns, nesting, and where it is looked up.
import { inspect } from 'node:util';
const custom = inspect.custom;
class Money {
  constructor(amount) { this.amount = amount; }
  [custom](depth, options, inspectFn) { return `Money<${this.amount}>`; }
}
console.log(inspect(new Money(5)), inspect([new Money(1), { m: new Money(2) }]), inspect(new Map([['k', new Money(3)]])), `${inspect(new Money(6), { depth: 0 })}`);
console.log(custom === Symbol.for('nodejs.util.inspect.custom'), inspect(new Money(7), { customInspect: false }));
console.log(inspect({ [custom]: (depth, options, fn) => `${depth} ${typeof options.stylize} ${fn === inspect}` }), inspect({ in: { [custom]: (depth) => `depth ${depth}` } }), inspect({ a: { b: { c: { [custom]: (depth) => `never ${depth}` } } } }));
console.log(inspect({ [custom]: () => ({ replaced: true, deep: { deeper: { deepest: {} } } }) }), inspect({ [custom]: () => 42 }), inspect({ [custom]: () => null }), inspect({ [custom]: () => undefined }), inspect({ [custom]: 'not a function', x: 1 }));
console.log(inspect({ a: { [custom]: () => 'line one\nline two' }, b: 1 }), inspect([{ [custom]: () => 'x\ny' }]));
console.log(inspect({ [custom](d, o) { return o.stylize('styled', 'special'); } }), inspect({ [custom](d, o) { return o.stylize('styled', 'special'); } }, { colors: true }));
console.log(inspect({ [custom]() { return this; }, self: true }), inspect({ [custom](d, o, fn) { return `Wrapped ${fn({ x: { y: { z: {} } } }, { ...o, depth: 0 })}`; } }));
try { inspect({ [custom]() { throw new RangeError('from custom'); } }); } catch (err) { console.log(err.name, err.message); }
console.log(inspect({ [custom](d, o) { return Object.keys(o).sort().join(); } }), inspect({ inspect() { return 'old name is ignored'; } }));
console.log(`${new Money(1)}`, JSON.stringify(new Money(1)), inspect(Object.assign(() => {}, { [custom]: () => 'custom function' })), inspect(class { static [custom]() { return 'static custom'; } }));
