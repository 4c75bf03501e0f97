// BigInt arithmetic, conversion, mixing errors, JSON.
console.log(2n ** 64n, 7n / 2n, -7n / 2n, -7n % 3n, 5n & 3n, 1n << 70n, -1n >> 1n, ~5n, -(-3n));
console.log(BigInt(42), BigInt('0xff'), BigInt('  12  '), BigInt(true), BigInt(''), BigInt('-9007199254740993'));
for (const act of [() => 1n + 1, () => BigInt(1.5), () => BigInt('1.5'), () => BigInt('abc'), () => +1n, () => Math.max(1n),
  () => JSON.stringify({ n: 1n }), () => 1n / 0n, () => 2n ** -1n, () => 1n >>> 0n, () => new BigInt(1), () => BigInt(null)]) {
  try { console.log(act()); } catch (err) { console.log(err.name); }
}
console.log(1n == 1, 1n === 1, 2n > 1, 1n < 1.5, 0n ? 'truthy' : 'falsy', typeof 1n, 10n > 9, '2' > 1n);
console.log([3n, 1, 2n, 10].sort(), [3n, 1, 2n, 10].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
console.log(BigInt.asUintN(8, 257n), BigInt.asIntN(8, 255n), BigInt.asUintN(64, -1n));
console.log(Number(2n ** 53n + 1n), parseInt('9007199254740993'), (123n).toString(16), `${12n}`, String(5n), 5n + 'x');
console.log(new Set([1n, 1n, 1]).size, Object(1n) == 1n, Number.isInteger(5n), isNaN(Number(5n)));
let fact = 1n;
for (let i = 1n; i <= 25n; i++) fact *= i;
console.log(fact, fact.toString().length);
BigInt.prototype.toJSON = function () { return this.toString(); };
console.log(JSON.stringify({ n: 12n }));
