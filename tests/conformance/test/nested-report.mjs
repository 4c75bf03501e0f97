// A file as a course's checks are: imports, helpers, nested suites, tables of cases.
// compare: program
import { describe, it, beforeEach, mock } from 'node:test';
import assert from 'node:assert/strict';
const slugify = (s) => { if (typeof s !== 'string') throw new TypeError('text expected'); return s.trim().toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''); };
class Cart { #items = []; constructor(notify = () => {}) { this.notify = notify; } add(name, price) { this.#items.push({ name, price }); this.notify(name); return this; } get total() { return this.#items.reduce((s, i) => s + i.price, 0); } }
const done = [];
describe('slugify', () => {
  for (const [input, expected] of [['Hello World', 'hello-world'], ['  a  b ', 'a-b'], ['Ünï', 'n'], ['', '']]) it(`turns ${JSON.stringify(input)} into ${expected}`, (t) => { assert.equal(slugify(input), expected); done.push(t.name); });
  it('refuses numbers', () => { assert.throws(() => slugify(5), { name: 'TypeError', message: /text/ }); done.push('refuses'); });
});
describe('Cart', () => {
  let cart; const notify = mock.fn();
  beforeEach(() => { notify.mock.resetCalls(); cart = new Cart(notify); });
  it('sums', () => { cart.add('a', 2).add('b', 3); assert.equal(cart.total, 5); assert.deepEqual(notify.mock.calls.map((c) => c.arguments), [['a'], ['b']]); done.push('sums'); });
  it('starts empty', () => { assert.equal(cart.total, 0); assert.equal(notify.mock.callCount(), 0); done.push('empty'); });
  it('is wrong here', () => { assert.equal(cart.add('x', 1).total, 2); done.push('never'); });
});
process.on('exit', (code) => { console.log(done); console.log(code); });
