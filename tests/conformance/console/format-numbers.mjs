// %d, %i and %f with every kind of value.
const values = [1.5, '1.5', '0x10', '', ' 7 ', '1e3', 'abc', null, undefined, true, [5], [1, 2], {}, new Date(5), 5n, -0, NaN, Infinity, '12px', Symbol('s'), () => {}, '-3.7', Object(2n), { valueOf: () => 9 }];
for (const v of values) console.log('%d | %i | %f', v, v, v);
