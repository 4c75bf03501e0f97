// Symbols: identity, description, registry, well-known symbols.
const id = Symbol('id');
console.log(id.toString(), id.description, Symbol().description, Symbol('a') === Symbol('a'));
console.log(Symbol.for('app') === Symbol.for('app'), Symbol.keyFor(Symbol.for('app')), Symbol.keyFor(id));
const user = { name: 'ann', [id]: 7 };
console.log(Object.keys(user), JSON.stringify(user), user[id], Object.getOwnPropertySymbols(user).length);
console.log(Reflect.ownKeys(user), id in user, user);
for (const act of [() => `${id}`, () => id + '', () => +id]) {
  try { act(); } catch (err) { console.log(err.name); }
}
console.log(String(id), Boolean(id), typeof id, typeof Object(id), Object(id) == id);
const money = {
  [Symbol.toPrimitive](hint) { return hint === 'number' ? 42 : `as ${hint}`; },
};
console.log(+money, `${money}`, money + '', money * 2);
console.log(`${{ toString: () => 'T', valueOf: () => 'V' }}`, { toString: () => 'T', valueOf: () => 'V' } + '');
console.log(Object.prototype.toString.call({ [Symbol.toStringTag]: 'Tag' }), String({ [Symbol.toStringTag]: 'X' }));
console.log([1].concat({ length: 1, 0: 'spread', [Symbol.isConcatSpreadable]: true }));
console.log(Symbol.iterator.toString(), Symbol.asyncIterator.description);
const weak = new WeakMap();
try { console.log(weak.set(id, 1).get(id)); weak.set(Symbol.for('r'), 1); } catch (err) { console.log(err.name); }
