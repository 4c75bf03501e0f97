// timingSafeEqual: equal content, lengths, kinds of input.
import { timingSafeEqual } from 'node:crypto';
const b = (s) => Buffer.from(s);
console.log(timingSafeEqual(b('same'), b('same')), timingSafeEqual(b('same'), b('sbme')), timingSafeEqual(b(''), b('')), timingSafeEqual(b('ab'), new Uint8Array([97, 98])), timingSafeEqual(new Uint8Array([1]).buffer, b('\u0001')), timingSafeEqual(new Uint16Array([1]), new Uint8Array([1, 0])));
try { timingSafeEqual(b('short'), b('longer')); } catch (err) { console.log(err.name, err.code); }
for (const [x, y] of [['a', 'a'], [b('a'), 'a'], ['a', b('a')], [null, b('a')], [b('a')], [5, 5], [[1], [1]]]) { try { console.log(timingSafeEqual(x, y)); } catch (err) { console.log(err.name, err.code); } }
const safe = (given, expected) => given.length === expected.length && timingSafeEqual(b(given), b(expected));
console.log(safe('token', 'token'), safe('token', 'tokem'), safe('tok', 'token'));
