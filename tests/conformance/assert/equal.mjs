// equal and notEqual (legacy, ==) beside strictEqual (Object.is).
import assert from 'node:assert';
const test = (label, fn) => { try { fn(); console.log(label, 'passes'); } catch (err) { console.log(label, err.name, err.code, err.operator, err.generatedMessage, err.actual, err.expected); } };
test('1 == "1"', () => assert.equal(1, '1'));
test('null == undefined', () => assert.equal(null, undefined));
test('NaN == NaN', () => assert.equal(NaN, NaN));
test('1 == 2', () => assert.equal(1, 2));
test('objects', () => assert.equal({ a: 1 }, { a: 1 }));
test('notEqual', () => assert.notEqual(1, '1'));
test('notEqual NaN', () => assert.notEqual(NaN, NaN));
test('strict 1 "1"', () => assert.strictEqual(1, '1'));
test('strict NaN', () => assert.strictEqual(NaN, NaN));
test('strict 0 -0', () => assert.strictEqual(0, -0));
test('strict text', () => assert.strictEqual('a\nb', 'a\nc', 'own message'));
test('notStrictEqual', () => assert.notStrictEqual(5, 5));
test('notStrictEqual differs', () => assert.notStrictEqual(5, '5'));
const same = { x: 1 };
test('same object', () => assert.strictEqual(same, same));
test('bigint', () => assert.strictEqual(1n, 1));
for (const fn of ['equal', 'strictEqual', 'deepEqual', 'notEqual']) { try { assert[fn](1); } catch (err) { console.log(fn, err.name, err.code); } }
