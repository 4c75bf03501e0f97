// How URL and URLSearchParams are printed.
import { inspect } from 'node:util';
const u = new URL('https://me:pw@example.com:8443/p/a?x=1&y=2&x=3#top');
console.log(u);
console.log(new URL('http://h'));
console.log(u.searchParams, new URLSearchParams(), [new URLSearchParams('a=b')]);
console.log({ u: new URL('http://h/x') });
console.log({ a: { b: { u } } }, inspect({ a: { u } }, { depth: 0 }), inspect(u, { depth: 0 }), inspect([u], { depth: 0 }), inspect({ a: { b: { c: u.searchParams } } }));
console.log(u.searchParams.keys(), u.searchParams.values(), u.searchParams.entries(), u.searchParams[Symbol.iterator]());
console.log(inspect(new URLSearchParams({ long: 'x'.repeat(60), other: 'y'.repeat(30) })), inspect(new URLSearchParams('a=1'), { depth: -1 }), inspect(new Map([['u', u.searchParams]])));
console.log('%s', u, '%s', u.searchParams); console.log('%s %j', u.searchParams, u); console.log(`${u.searchParams}`);
console.log(inspect(u, { colors: true }) === inspect(u), Object.keys(u.searchParams));
