// Symbol.toStringTag beside the class name.
import { inspect } from 'node:util';
console.log(inspect({ [Symbol.toStringTag]: 'Tag' }), inspect({ [Symbol.toStringTag]: 'Tag', a: 1 }), inspect({ [Symbol.toStringTag]: 'Object' }), inspect({ [Symbol.toStringTag]: '' }), inspect({ [Symbol.toStringTag]: 5 }));
class Foo { get [Symbol.toStringTag]() { return 'bar'; } x = 1; }
class Same { get [Symbol.toStringTag]() { return 'Same'; } }
class Sub extends Foo {}
console.log(inspect(new Foo()), inspect(new Same()), inspect(new Sub()), inspect([new Foo()]), inspect({ a: { b: { c: new Foo() } } }));
class Static { static get [Symbol.toStringTag]() { return 'static'; } }
console.log(inspect(Static), inspect(class extends Foo {}), inspect(Foo), inspect(class Bar extends Foo {}));
console.log(inspect(Object.create(null, { [Symbol.toStringTag]: { value: 'nulltag' } })), inspect(Object.defineProperty([1], Symbol.toStringTag, { value: 'arr' })), inspect(Object.defineProperty(() => {}, Symbol.toStringTag, { value: 'fn' })));
console.log(inspect(Object.defineProperty(new Map([[1, 2]]), Symbol.toStringTag, { value: 'mp' })), inspect(Object.defineProperty(new Set(), Symbol.toStringTag, { value: 'st' })));
console.log(inspect(new (class M extends Map { get [Symbol.toStringTag]() { return 'X'; } })([[1, 2]])), inspect(new (class A extends Array { get [Symbol.toStringTag]() { return 'Y'; } })(3)));
