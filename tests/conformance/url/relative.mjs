// Resolving relative references against a base.
const base = 'https://example.com/a/b/c?q=1#h';
for (const ref of ['d', './d', '../d', '../../../d', '/root', '?x=2', '#top', '', '.', '..', '//other.org/x', 'http://abs.org', 'd/../e/./f', 'a:b', '/%7Efoo/../x', 'x y', '\\back\\slash', '?', '#', 'd?x#y', ' trimmed ', 'g;x=1/../y']) console.log(JSON.stringify(ref), new URL(ref, base).href);
console.log(new URL('users/5', 'http://localhost:3000/api/').href, new URL('users/5', 'http://localhost:3000/api').href, new URL('/users?page=2', 'http://localhost').pathname, new URL('/x', new URL('http://h/y/z')).href);
for (const [ref, b] of [['x', 'mailto:a@b'], ['rel', undefined], ['rel', 'nope'], ['//', 'http://h']]) { try { console.log(new URL(ref, b).href); } catch (err) { console.log(err.name, err.code); } }
console.log(new URL('http://h/a/../b/./c//d').href, new URL('http://h/a/%2e%2e/b').href, new URL('http://h//x').pathname);
