// querystring.parse: repeats, empty values, bad escapes, other separators.
import qs from 'node:querystring';
for (const s of ['a=1&b=2', 'a=1&a=2&a=3', 'a', 'a=', '=b', '', '&&', 'a=b=c', 'a+b=c+d', 'a%20b=%E2%82%AC', 'bad=%zz&x=%', 'é=ü', '?a=1', 'a[]=1&a[]=2', 'a.b=1', '__proto__=x&toString=y', 'a=1;b=2', '%E9=x']) console.log(s, qs.parse(s));
console.log(qs.parse('a:1;b:2', ';', ':'), qs.parse('a=1&b=2&c=3', null, null, { maxKeys: 2 }), qs.parse('a=%41', null, null, { decodeURIComponent: (v) => `<${v}>` }), qs.parse('a||1&&b||2', '&&', '||'));
console.log(Object.getPrototypeOf(qs.parse('a=1')), qs.parse(null), qs.parse(5), qs.parse(undefined), Object.keys(qs.parse(Array.from({ length: 1005 }, (_, i) => `k${i}=1`).join('&'))).length);
console.log({ ...qs.parse('page=2&tag=x&tag=y') }, JSON.stringify(qs.parse('a=1&a=2')));
