// Primitives, boxed primitives, -0 and numbers with separators.
import { inspect } from 'node:util';
console.log(inspect(-0), inspect([-0, 0]), inspect(1n), inspect(-5n), inspect(NaN), inspect(null), inspect(undefined), inspect(true), inspect('s'), inspect(1e21), inspect(0.1));
console.log(inspect(new Number(-0)), inspect(new String('text')), inspect(new Boolean(false)), inspect(Object(5n)), inspect(Object(Symbol('s'))), inspect([new Number(3)]));
console.log(inspect(Object.assign(new String('ab'), { extra: 1 })), inspect(Object.assign(new Number(1), { extra: 1 })), inspect(new (class MyNum extends Number {})(4)), inspect(new (class MyStr extends String {})('q')));
console.log(inspect(123456789, { numericSeparator: true }), inspect(-1234.5678, { numericSeparator: true }), inspect(123456789n, { numericSeparator: true }), inspect([1000, 999, 1e21, 0.12345], { numericSeparator: true }));
console.log(inspect({ a: new String("it's"), b: { c: { d: new Number(1), e: Object(Symbol('x')) } } }), inspect(Object.setPrototypeOf(new String('np'), null)));
console.log(inspect(new Boolean(true), { depth: -1 }), inspect(new String('x'.repeat(30)), { maxStringLength: 5 }), inspect(new String('s'), { showHidden: true }));
