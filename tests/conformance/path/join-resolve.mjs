// posix join, resolve, normalize.
import path from 'node:path/posix';
for (const args of [['/a', 'b', '../c', './d'], ['a', '', 'b'], [], [''], ['..', 'a'], ['a', '../..'], ['/', '..', 'x'], ['a//b', '///c/'], ['.', 'a'], ['a', '/b'], ['a/', '.'], ['/a/b', '..', '..', '..']]) console.log(args, JSON.stringify(path.join(...args)));
for (const args of [['/a/b', '../c'], ['/a', '/b', 'c'], ['/a', '', 'b/'], ['/'], ['/a/./b/../../c'], ['/x', '..', '..']]) console.log(args, path.resolve(...args));
for (const p of ['/a/b/../c/./d//e/', '', '.', '..', './a', 'a/..', '../../a', '/..', '//a', 'a/../../b', '/a/b/c/../../', './', 'a\\b']) console.log(JSON.stringify(p), JSON.stringify(path.normalize(p)));
for (const bad of [() => path.join('a', 5), () => path.resolve(null), () => path.normalize(undefined), () => path.join('a', undefined)]) { try { bad(); } catch (err) { console.log(err.name, err.code); } }
console.log(path.resolve('x').startsWith('/'), path.resolve() === process.cwd(), path.resolve('a') === path.join(process.cwd(), 'a'));
