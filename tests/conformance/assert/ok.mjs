// ok, assert() itself, fail and ifError.
import assert, { ok, fail, ifError } from 'node:assert';
const test = (label, fn) => { try { console.log(label, fn()); } catch (err) { console.log(label, err.name, err.code, err.operator, err.generatedMessage, err.actual, err.expected, err instanceof assert.AssertionError); } };
test('ok(1)', () => ok(1));
test('ok(0)', () => ok(0, 'zero'));
test('assert("")', () => assert('', 'empty'));
test('assert([])', () => assert([]));
test('assert()', () => assert());
test('own error', () => assert(false, new RangeError('mine')));
test('fail()', () => fail());
test('fail(msg)', () => fail('because'));
test('fail(err)', () => fail(new TypeError('an error')));
test('ifError(null)', () => ifError(null));
test('ifError(undefined)', () => ifError(undefined));
test('ifError(0)', () => ifError(0));
try { ifError(new Error('given')); } catch (err) { console.log(err.name, err.code, err.operator, err.generatedMessage, err.actual.message, err.expected); }
try { ok(false, 'my message'); } catch (err) { console.log(err.message, String(err), err.toString()); }
try { fail('text'); } catch (err) { console.log(err.message); }
try { fail(); } catch (err) { console.log(err.message); }
try { assert.equal(1, 2, 'kept'); } catch (err) { console.log(err.message, Object.keys(err).sort().join()); }
console.log(assert === ok, assert.ok === ok, typeof assert.strict, assert.strict.strict === assert.strict);
