// posix parse and format.
import path from 'node:path/posix';
for (const p of ['/home/user/file.txt', 'file.txt', '/', '', './a/b', '/a/.rc', 'dir/', '..', '/x', 'a.b.c', '//double/y']) console.log(JSON.stringify(p), path.parse(p), path.format(path.parse(p)));
console.log(path.format({ dir: '/d', base: 'b.txt' }), path.format({ root: '/', base: 'b' }), path.format({ root: '/', name: 'n', ext: '.e' }), path.format({ name: 'n', ext: 'e' }), path.format({ dir: '/d', root: '/ignored', base: 'b', name: 'ignored' }), path.format({ dir: '/' , base: 'x' }), JSON.stringify(path.format({})));
for (const act of [() => path.format(), () => path.format('x'), () => path.format(null), () => path.parse(5)]) { try { act(); } catch (err) { console.log(err.name, err.code); } }
