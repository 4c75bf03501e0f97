// querystring.escape and unescape.
import qs from 'node:querystring';
console.log(qs.escape('a b&c=d/é€😀!\'()*~'), qs.escape(''), qs.escape(5), qs.escape({}), qs.escape(null), qs.escape([1, 2]), qs.escape({ toString: () => 'x y' }));
console.log(qs.unescape('a%20b%C3%A9+c'), qs.unescape('%zz'), qs.unescape('%'), JSON.stringify(qs.unescape('%E9')), qs.unescape('%41%4'), qs.unescape(''));
for (const bad of ['\ud800', 'x\ud800y', '\udc00', Symbol('s')]) { try { console.log(qs.escape(bad)); } catch (err) { console.log(err.name, err.code); } }
console.log(qs.decode === qs.parse, qs.encode === qs.stringify, qs.unescapeBuffer(Buffer.from('a%41b')).toString());
