// Accessors, property descriptors, freeze, seal and defineProperty.
const temp = {
  celsius: 20,
  get fahrenheit() { return this.celsius * 1.8 + 32; },
  set fahrenheit(f) { this.celsius = (f - 32) / 1.8; },
};
temp.fahrenheit = 212;
console.log(temp.celsius, temp.fahrenheit, Object.keys(temp));
const d = Object.getOwnPropertyDescriptor(temp, 'fahrenheit');
console.log(typeof d.get, typeof d.set, d.enumerable, d.configurable);

const lazy = {
  get config() {
    const value = { loaded: true };
    Object.defineProperty(this, 'config', { value, writable: false });
    return value;
  },
};
console.log(lazy.config === lazy.config, Object.getOwnPropertyDescriptor(lazy, 'config').writable);

const frozen = Object.freeze({ a: 1, nested: { b: 2 } });
for (const act of [() => { frozen.a = 2; }, () => { frozen.c = 3; }, () => { delete frozen.a; }]) {
  try { act(); console.log('allowed'); } catch (err) { console.log(err.name); }
}
frozen.nested.b = 3;
console.log(frozen, Object.isFrozen(frozen), Object.isFrozen(frozen.nested));
const sealed = Object.seal({ a: 1 });
sealed.a = 2;
try { sealed.b = 1; } catch (err) { console.log(err.name, sealed, Object.isSealed(sealed)); }
const readOnly = { get x() { return 1; } };
try { readOnly.x = 2; } catch (err) { console.log(err.name); }
console.log(Object.isExtensible(Object.preventExtensions({})));
const hidden = Object.defineProperty({}, 'secret', { value: 7 });
console.log(Object.keys(hidden), JSON.stringify(hidden), hidden.secret, 'secret' in hidden);
console.log(Object.getOwnPropertyDescriptors({ get a() { return 1; }, b: 2 }).b);
