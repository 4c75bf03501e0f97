// WeakMap, WeakSet and WeakRef: what can be a key and what they keep private.
const cache = new WeakMap();
const key = { id: 1 };
const fn = () => {};
cache.set(key, 'value').set(fn, 'function key');
console.log(cache.get(key), cache.has(fn), cache.get({}), cache.delete(key), cache.has(key));
for (const bad of [1, 'text', null, undefined, Symbol.for('registered')]) {
  try { cache.set(bad, 1); console.log('accepted'); } catch (err) { console.log(err.name); }
}
console.log(cache.get(1), cache.has('x'), cache.delete(null));
console.log(cache.size, typeof cache[Symbol.iterator], typeof cache.forEach);
const seen = new WeakSet();
const visit = (o) => { if (seen.has(o)) return 'cycle'; seen.add(o); return o.next ? visit(o.next) : 'end'; };
const ring = { next: {} }; ring.next.next = ring;
console.log(visit(ring), visit({ next: { next: null } }));
const ref = new WeakRef(key);
console.log(ref.deref() === key, Object.prototype.toString.call(ref));
console.log(typeof new FinalizationRegistry(() => {}).register(key, 'held'));
const secrets = new WeakMap();
class Vault { constructor(s) { secrets.set(this, s); } reveal() { return secrets.get(this); } }
console.log(new Vault('gold').reveal(), new Vault('x'));
