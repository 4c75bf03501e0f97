// What %s makes of each kind of value.
class User { constructor(n) { this.n = n; } }
class Shown { toString() { return 'own toString'; } }
class Sub extends Shown {}
console.log('%s', { a: { b: { c: 1 } } });
console.log('%s', [1, [2, [3]]]);
console.log('%s %s %s %s', null, undefined, true, Symbol('s'));
console.log('%s %s %s %s', -0, 10n, 1.50, NaN);
console.log('%s', () => {});
console.log('%s', function named() {});
console.log('%s', class A {});
console.log('%s', new User(1));
console.log('%s', new Shown());
console.log('%s', new Sub());
console.log('%s', { toString() { return 'object with toString'; } });
console.log('%s', Object.create(null));
console.log('%s', new Date(0));
console.log('%s', /re/g);
console.log('%s', new Map([[1, { a: 1 }]]));
console.log('%s', new Set(['x']));
console.log('%s|%s', new String('boxed'), new Number(-0));
console.log('%s', Object.assign(new Error('msg'), { stack: 'Error: msg\n    at fixed' }));
console.log('%s', { [Symbol.toPrimitive]: () => 'prim' });
console.log('%s', 'multi\nline', "it's");
console.log('%s', Buffer.from('hi'));
console.log('%s', [ 'a', "b'c" ], new URL('http://a.b/c?d'));
