// posix basename, dirname, extname.
import path from 'node:path/posix';
for (const p of ['/a/b.txt', 'b.tar.gz', '/a/b/', '/', '', '.', '..', '.bashrc', '.a.b', 'a.', 'a..', '/a/.hidden', 'dir.d/file', '/a//b', 'file', 'a/b/..', './x', 'é.ü', 'a\\b.c']) console.log(JSON.stringify(p), JSON.stringify([path.basename(p), path.dirname(p), path.extname(p)]));
console.log(path.basename('/a/b.txt', '.txt'), path.basename('b.txt', 'b.txt'), path.basename('b.txt', 'x'), path.basename('.txt', '.txt'), path.basename('a.html.txt', '.html'), path.basename('/a/b.txt/', '.txt'));
for (const act of [() => path.basename(5), () => path.dirname(null), () => path.extname(), () => path.basename('a', 5)]) { try { act(); } catch (err) { console.log(err.name, err.code); } }
