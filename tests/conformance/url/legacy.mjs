// The older url.parse, url.format and url.resolve.
import url from 'node:url';
const u = url.parse('http://user:pass@host.com:8080/p/a/t/h?query=string&x=1#hash');
console.log({ ...u });
console.log(url.parse('/users?id=5&id=6', true).query, url.parse('/users?id=5').query, url.parse('/users?id=5').pathname, url.parse('/x').search, url.parse('/x', true).search, url.parse('//host/p', false, true).host, url.parse('').href);
console.log(url.parse('HTTP://EXAMPLE.com/A b').href, url.parse('mailto:a@b.c').auth, url.parse('x y').pathname, url.parse('/p?').search, url.parse('a?b#c').path);
for (const [from, to] of [['/one/two/three', 'four'], ['http://example.com/', '/one'], ['http://example.com/one', '/two'], ['http://a/b/c', '../d'], ['http://a/b', '?q'], ['http://a/b', '#h'], ['http://a', 'https://z/y'], ['/a/b/', './c'], ['', 'x']]) console.log(url.resolve(from, to));
console.log(url.format({ protocol: 'https', hostname: 'example.com', port: 8080, pathname: '/some path', query: { page: 1, tags: ['a', 'b'] }, hash: 'top' }), url.format({ host: 'h:1', pathname: 'x', search: '?s' }), url.format({ protocol: 'http:', host: 'h' }), url.format({}), url.format('http://h/a b'));
console.log(url.format(new URL('http://u:p@h/p?q#f')), url.format(new URL('http://u:p@münchen.de/p?q#f'), { auth: false, fragment: false, search: false, unicode: true }));
for (const act of [() => url.parse(5), () => url.parse('http://a b:x'), () => url.parse('http://h:99999999'), () => url.format(5), () => url.parse('http://%')]) { try { console.log(act().href ?? 'parsed'); } catch (err) { console.log(err.name, err.code); } }
