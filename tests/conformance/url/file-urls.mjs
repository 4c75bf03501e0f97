// fileURLToPath, pathToFileURL and urlToHttpOptions.
import { fileURLToPath, pathToFileURL, urlToHttpOptions } from 'node:url';
for (const f of ['file:///a/b.txt', 'file:///a%20b/%C3%A9', 'file:///', 'file://localhost/x', new URL('file:///y/z')]) console.log(fileURLToPath(f));
for (const bad of ['http://x/y', '/plain/path', 'file://host/x', 'file:///a%2Fb', 5, undefined]) { try { console.log(fileURLToPath(bad)); } catch (err) { console.log(err.name, err.code); } }
for (const p of ['/a/b.txt', '/a b/é', '/x?y#z', '/100%', '/a/../b', '/dir/', '/new\nline']) console.log(pathToFileURL(p).href);
console.log(pathToFileURL('/x') instanceof URL, fileURLToPath(pathToFileURL('/a b/%?#é')), fileURLToPath(new URL('./data.txt', 'file:///dir/main.mjs')), fileURLToPath(new URL('..', 'file:///a/b/c')));
try { pathToFileURL(5); } catch (err) { console.log(err.name, err.code); }
const { protocol, hostname, path, href, auth, port, method } = urlToHttpOptions(new URL('https://u:p@h:81/p?q=1'));
console.log(protocol, hostname, path, href, auth, port, method);
