// Messages: text with format letters, a function, an Error; the first line is what was told.
import assert from 'node:assert/strict';
const test = (label, fn) => { try { fn(); console.log(label, 'passes'); } catch (err) { console.log(label, '|', err.name, '|', err.code, '|', err.generatedMessage, '|', err.generatedMessage === false ? err.message.split('\n')[0] : ''); } };
test('equal', () => assert.equal(1, 2, 'equal text'));
test('deepEqual', () => assert.deepEqual({}, [], 'deep text'));
test('ok', () => assert.ok(0, 'ok text'));
test('throws', () => assert.throws(() => {}, 'throws text'));
test('throws class', () => assert.throws(() => {}, TypeError, 'throws class text'));
test('match', () => assert.match('a', /b/, 'match text'));
test('notEqual', () => assert.notEqual(1, 1, 'not text'));
test('error instance', () => assert.equal(1, 2, Object.assign(new SyntaxError('own error'), { code: 'E_OWN' })));
test('empty text', () => assert.equal(1, 2, ''));
test('format letters', () => assert.equal(1, 2, '%s and %d', 'x', 5));
test('ok format letters', () => assert.ok(false, 'got %j', { a: 1 }));
test('function', () => assert.equal(1, 2, () => 'from a function'));
test('ok function', () => assert.ok(0, () => 'lazy'));
test('equal undefined', () => assert.equal(1, 2, undefined));
test('equal undefined, passing', () => assert.equal(1, 1, undefined));
test('ok undefined', () => assert.ok(0, undefined));
test('number', () => assert.equal(1, 2, 5));
await assert.rejects(Promise.resolve(), 'rejects text').catch((err) => console.log(err.message, err.generatedMessage));
try { assert.ok(false, 'a\nb'); } catch (err) { console.log(JSON.stringify(err.message)); }
try { assert.fail('plain'); } catch (err) { console.log(JSON.stringify(err.message)); }
try { assert.notDeepEqual([1], [1], 'kept as it is'); } catch (err) { console.log(JSON.stringify(err.message)); }
