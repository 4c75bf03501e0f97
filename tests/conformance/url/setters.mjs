// Setting the parts of a URL; what is refused is ignored.
const u = new URL('https://example.com:8080/path?q=1#h');
const set = (key, value) => { u[key] = value; console.log(key, JSON.stringify(value), '->', u.href); };
set('protocol', 'http'); set('protocol', 'ftp:'); set('protocol', 'http:'); set('protocol', 'custom');
set('hostname', 'api.test'); set('hostname', 'bad host'); set('host', 'other.org:9090'); set('host', 'plain.org');
set('port', '80'); set('port', 443); set('port', 'abc'); set('port', '99999'); set('port', ''); set('port', '8080x');
set('pathname', 'no/slash'); set('pathname', '/a b/ü?x#y'); set('pathname', '');
set('search', 'a=b c'); set('search', '?x=1#2'); set('search', ''); set('search', '?');
set('hash', 'top'); set('hash', '#a b'); set('hash', '');
set('username', 'me@x'); set('password', 'p:w'); set('username', '');
u.origin === 'x' || console.log(u.origin);
try { u.origin = 'http://x'; console.log('ignored'); } catch (err) { console.log(err.name); }
set('href', 'https://new.example/?z');
try { u.href = 'not a url'; } catch (err) { console.log(err.name, err.code); }
console.log(u.href);
