// Array.fromAsync, Promise.withResolvers, Promise.try.
async function* gen() { yield 1; yield 2; }
console.log(await Array.fromAsync(gen()), await Array.fromAsync([1, Promise.resolve(2)], async (x) => x * 10));
console.log(await Array.fromAsync({ length: 2, 0: 'a', 1: Promise.resolve('b') }), await Array.fromAsync(new Set([3])));
await Array.fromAsync([Promise.reject(new RangeError('no'))]).catch((err) => console.log(err.name));
await Array.fromAsync(null).catch((err) => console.log(err.name));
const { promise, resolve, reject } = Promise.withResolvers();
console.log(typeof resolve, typeof reject, promise instanceof Promise);
resolve('settled'); reject(new Error('too late')); resolve('again');
console.log(await promise);
console.log(await Promise.try((a, b) => a + b, 1, 2));
await Promise.try(() => { throw new TypeError('sync'); }).catch((err) => console.log(err.name));
const order = [];
Promise.try(() => order.push('inside'));
order.push('after');
console.log(order);
