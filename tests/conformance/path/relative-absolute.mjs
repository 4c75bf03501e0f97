// posix relative, isAbsolute, sep, delimiter, matchesGlob and the module's shape.
import path, { sep, delimiter, posix, win32 } from 'node:path';
for (const [a, b] of [['/a/b/c', '/a/d'], ['/a', '/a/b/c'], ['/a/b', '/a/b'], ['/a/b', '/'], ['/', '/a'], ['/a/bc', '/a/b'], ['/x/y', '/z'], ['/a/b/', '/a/b/c/'], ['a/b', 'a/c'], ['', '']]) console.log(a, b, JSON.stringify(posix.relative(a, b)));
for (const p of ['/a', 'a', '', '.', './a', '//a', 'C:\\a', '~/x']) console.log(JSON.stringify(p), posix.isAbsolute(p), win32.isAbsolute(p));
console.log(posix.sep, posix.delimiter, win32.sep, win32.delimiter, posix.posix === posix, posix.win32 === win32, typeof path.join, typeof sep, typeof delimiter, '/a:/b'.split(posix.delimiter));
console.log(posix.toNamespacedPath('/a'), posix.matchesGlob('/a/b.js', '/a/*.js'), posix.matchesGlob('a/b/c', 'a/*'), posix.matchesGlob('a/b/c', 'a/**'));
try { posix.relative('a'); } catch (err) { console.log(err.name, err.code); }
