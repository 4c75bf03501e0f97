// node:assert/strict, assert.strict, and the named exports of node:assert.
import strict, * as names from 'node:assert/strict';
import legacy from 'node:assert';
console.log(legacy.strict === strict, strict.strict === strict, legacy === strict, names.default === strict);
const tried = (fn) => { try { fn(); return 'passes'; } catch (err) { return `${err.name} ${err.operator}`; } };
console.log(tried(() => legacy.equal(1, '1')), tried(() => strict.equal(1, '1')), tried(() => strict.notEqual(1, '1')), tried(() => legacy.notEqual(1, '1')));
console.log(tried(() => legacy.deepEqual([1], ['1'])), tried(() => strict.deepEqual([1], ['1'])), tried(() => strict.notDeepEqual([1], ['1'])));
console.log(tried(() => strict(0)), tried(() => strict.ok('')), tried(() => strict(1)));
for (const name of ['equal', 'notEqual', 'strictEqual', 'deepEqual', 'deepStrictEqual', 'notDeepEqual', 'throws', 'doesNotThrow', 'rejects', 'doesNotReject', 'match', 'doesNotMatch', 'ok', 'fail', 'ifError', 'partialDeepStrictEqual', 'AssertionError', 'strict']) {
  if (typeof strict[name] !== 'function' || typeof names[name] !== 'function') console.log('missing', name);
}
console.log(strict.equal.name, legacy.equal.name, strict.deepEqual.name);
