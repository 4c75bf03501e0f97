// Functions and classes: names, kinds, extra properties, extends.
import { inspect } from 'node:util';
class A {} class B extends A {} class C extends null {}
console.log(inspect(A), inspect(B), inspect(C), inspect(class {}), inspect(class extends B {}), inspect([class {}]));
console.log(inspect(function f() {}), inspect(() => {}), inspect(async function g() {}), inspect(function* h() {}), inspect(async function* i() {}), inspect(async () => {}));
console.log(inspect(Math.max), inspect(Array), inspect(Object.prototype.toString), inspect(Symbol), inspect(console.log));
console.log(inspect(Object.assign(() => {}, { extra: 1, list: [1] })), inspect(Object.assign(class K {}, { extra: 1 })));
class S { static count = 1; static #hidden = 2; static method() {} }
console.log(inspect(S), inspect({ S, method() {}, get: () => {}, async am() {}, *gm() {} }));
console.log(inspect(function () {}.bind()), inspect(function nm() {}.bind()), inspect(Object.defineProperty(() => {}, 'name', { value: 'renamed' })), inspect(Object.defineProperty(function x() {}, 'name', { value: '' })));
console.log(inspect(Object.setPrototypeOf(() => {}, null)), inspect(Object.setPrototypeOf(function n() {}, null)), inspect({ [Symbol('s')]() {} }));
function Old() { this.x = 1; }
Old.prototype.m = () => {};
console.log(inspect(new Old()), inspect(Old), inspect(Old.prototype), inspect(B.prototype), inspect(A.prototype), inspect(Object.getPrototypeOf(new B())));
console.log(inspect({ a: { b: { c: class X {}, d: () => {} } } }), inspect([function a() {}, function b() {}], { depth: 0 }), inspect(new Function('a', 'return a')));
console.log(inspect(class extends Array {}), inspect(class Foo extends Error {}), inspect({ constructor: class Inner {} }), inspect(Promise), inspect(Map));
