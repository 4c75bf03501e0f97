// match and doesNotMatch.
import assert from 'node:assert';
const test = (label, fn) => { try { fn(); console.log(label, 'passes'); } catch (err) { console.log(label, err.name, err.code, err.operator, err.generatedMessage, err.actual, err.expected); } };
test('match', () => assert.match('hello world', /world/));
test('no match', () => assert.match('hello', /world/));
test('no match, message', () => assert.match('hello', /world/, 'told'));
test('own error', () => assert.match('hello', /world/, new RangeError('mine')));
test('number', () => assert.match(123, /1/));
test('undefined', () => assert.match(undefined, /x/));
test('not a regexp', () => assert.match('abc', 'abc'));
test('doesNotMatch', () => assert.doesNotMatch('hello', /world/));
test('does match', () => assert.doesNotMatch('hello', /ell/));
test('doesNotMatch number', () => assert.doesNotMatch(1, /2/));
const g = /l/g;
test('global regexp', () => { assert.match('lll', g); assert.match('lll', g); });
