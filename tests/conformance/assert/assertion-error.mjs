// AssertionError: making one, its properties, how it is thrown.
import assert, { AssertionError } from 'node:assert';
const e = new AssertionError({ message: 'mine', actual: 1, expected: 2, operator: 'custom' });
console.log(e.name, e.code, e.message, e.actual, e.expected, e.operator, e.generatedMessage, e instanceof Error);
console.log(Object.keys(e).sort(), Object.prototype.toString.call(e), String(e), e.constructor.name);
const g = new AssertionError({ actual: 1, expected: 2, operator: 'strictEqual' });
console.log(g.generatedMessage, typeof g.message, g.message.length > 0);
try { new AssertionError(); } catch (err) { console.log(err.name, err.code); }
try { new AssertionError('text'); } catch (err) { console.log(err.name, err.code); }
try { assert.strictEqual(1, 2); } catch (err) { console.log(err.constructor === AssertionError, err.stack.startsWith('AssertionError'), typeof err.stack); }
try { assert.strictEqual(1, 2, new TypeError('thrown as it is')); } catch (err) { console.log(err.name, err.message); }
try { assert.deepStrictEqual({ a: 1 }, { a: 2 }); } catch (err) { console.log(err.actual, err.expected, err.code); }
console.log(JSON.stringify(Object.fromEntries(Object.entries(e).sort())));
class Mine extends AssertionError {}
console.log(new Mine({ message: 'sub' }) instanceof AssertionError, typeof assert.AssertionError, assert.AssertionError === AssertionError);
