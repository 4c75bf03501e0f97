// Numbers: precision, parsing, rounding, formatting, bit operators.
console.log(0.1 + 0.2, 0.1 * 3, 1 / 3, 1e21, 1e-7, 123456789012345680000, 5e-324, 1.7976931348623157e308 * 10);
console.log(Number(''), Number(' 12 '), Number('0x1f'), Number('1_000'), Number(null), Number(undefined), Number([5]), Number('1e3'), Number(true));
console.log(parseInt('42px'), parseInt('0x1F'), parseInt('101', 2), parseInt(''), parseFloat('3.14.15'), parseInt('1e3'), parseFloat('.5e1'), parseInt(0.0000005));
console.log((0.1).toFixed(20), (1.005).toFixed(2), (25).toString(36), (255).toString(16), (-7.5).toString(2), (1e21).toFixed(2));
console.log((123.456).toPrecision(4), (0.00001).toPrecision(1), (1234.5).toExponential(2), (0).toFixed(2), (-1.5).toFixed(0), (2.5).toFixed(0));
console.log(Math.round(-0.5), Math.round(2.5), Math.round(-2.5), Math.trunc(-4.7), Math.sign(-3), Math.floor(-1.5), Math.cbrt(27), Math.hypot(3, 4));
console.log(Math.max(), Math.min(), Math.max(1, NaN), Math.max(-0, 0), Math.fround(5.5), Math.clz32(1), Math.log2(8), Math.atan2(1, 1));
console.log(NaN === NaN, Object.is(NaN, NaN), Object.is(0, -0), -0, [-0], -0 === 0, String(-0), `${-0}`, JSON.stringify(-0));
console.log(5 % 3, -5 % 3, 5.5 % 2, 5 % 0, 1 / 0, -1 / 0, 0 / 0, 2 ** 53, 2 ** 53 + 1, 2 ** -1);
console.log(Number.MAX_SAFE_INTEGER, Number.isSafeInteger(2 ** 53), Number.isInteger(5.0), Number.EPSILON > 0, isNaN('abc'), Number.isNaN('abc'));
console.log(1 << 31, 1 << 32, -1 >>> 0, -1 >> 1, ~5, 5 & 3, 5 | 3, 5 ^ 3, 2 ** 32 | 0, 0b101, 0o17, 0xff, 1_000_000);
console.log('5' * '2', '5' + 2, 5 + +'2', '5' - 2, [] + [], [] + {}, true + 1, null + 1, undefined + 1, [2] * [3]);
for (const act of [() => (1).toFixed(101), () => (10).toString(1), () => new Array(-1), () => 'x'.repeat(-1)]) {
  try { act(); } catch (err) { console.log(err.name); }
}
console.log(1.0, 100, 1e100, 0.000001, -1e-7, 1e300 * 1e10, 4.35 * 100, 1.1 + 2.2, 9007199254740993, 0.1 + 0.7);
