// The same texts through querystring and URLSearchParams.
import qs, { parse, stringify } from 'node:querystring';
for (const s of ['a=1&b=2', 'a=1&a=2', 'a+b=c%20d', 'x', 'bad=%zz', 'q=é', 'a=&b', "k='()*~!"]) {
  console.log(stringify(parse(s)), new URLSearchParams(s).toString());
}
console.log(qs.stringify({ a: [1, 2], b: 'x y', c: null }), new URLSearchParams({ a: [1, 2], b: 'x y', c: null }).toString());
console.log(parse('a=1&a=2').a, new URLSearchParams('a=1&a=2').get('a'), parse('a').a === '', new URLSearchParams('a').get('a') === '');
