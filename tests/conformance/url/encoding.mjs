// How special characters are encoded in paths, queries, hashes and params.
const special = ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~é€😀%41\u0007\ud800';
const u = new URL('http://h/');
u.pathname = special; console.log(u.pathname); u.search = special; console.log(u.search); u.hash = special; console.log(u.hash); u.username = special; console.log(u.username);
console.log(new URLSearchParams({ k: special }).toString());
console.log(new URL('http://h/a b/é?q=a b&é=€#f g').href, new URL('http://h/\t\na\r').href, new URL('  http://h/  ').href);
console.log(new URL('http://h/%7e%41%zz?%7e%zz').href, new URL("http://h/?q='\"<>`").search, new URL("custom:x?q='").search, new URL('http://h/{}|^`').pathname);
console.log(encodeURIComponent(special.slice(0, -1)), encodeURI(special.slice(0, -1)));
for (const s of ['a+b', 'a%2Bb', 'a%20b', '%', '%E9', '%e2%82', '+']) console.log(s, JSON.stringify(new URLSearchParams(`k=${s}`).get('k')));
console.log(new URLSearchParams('a=%00&b=\u0000').toString(), new URLSearchParams('é=ü').toString(), new URLSearchParams('k=a\nb\r\nc').toString());
