// Instances: class names, prototype chains, accessors on classes, odd constructors.
import { inspect } from 'node:util';
class Animal { constructor(n) { this.name = n; } get loud() { return 'LOUD'; } speak() {} }
class Dog extends Animal { tricks = ['sit']; #secret = 1; }
console.log(inspect(new Animal('a')), inspect(new Dog('b')), inspect([new Dog('c')]), inspect({ pet: new Dog('d') }));
console.log(inspect(new (class {})()), inspect(new (class extends Dog {})('e')), inspect(new class Foo { }()));
console.log(inspect(Object.create(Dog.prototype)), inspect(Object.create({})), inspect(Object.create({ a: 1 })), inspect(Object.create(new Dog('f'))), inspect(Object.create(Object.create(Dog.prototype))));
console.log(inspect(Object.setPrototypeOf({ x: 1 }, null)), inspect(Object.setPrototypeOf(new Dog('g'), null)), inspect(Object.create(Object.create(null))));
class Arr extends Array {} class Obj extends Object {} class Err extends Error {} class Prom extends Promise {} class U8 extends Uint8Array {}
console.log(inspect(new Arr(1, 2, 3)), inspect(new Arr()), inspect(new Obj()), inspect(new U8(2)), inspect(Prom.resolve(1)));
console.log(inspect({ constructor: 'text', a: 1 }), inspect({ constructor: Dog }), inspect({ constructor: { name: 'Fake' } }), inspect(Object.create({ constructor: { name: 'Fake' } })));
const o = new Dog('h'); o.constructor = class Other {};
console.log(inspect(o), inspect(Object.assign(new Dog('i'), { parent: new Animal('j') })));
class Deep { constructor(n) { if (n) this.child = new Deep(n - 1); } }
console.log(inspect(new Deep(5)), inspect(new Deep(0)), inspect({ d: new Deep(3) }, { depth: 1 }));
const a = []; Object.setPrototypeOf(a, null); const s = Object.setPrototypeOf(new Set([1]), null);
console.log(inspect(a), inspect(s), inspect(Object.setPrototypeOf(new Map(), Dog.prototype)), inspect(Object.setPrototypeOf([1], Dog.prototype)));
