// The win32 half: drives, backslashes, UNC paths.
import { win32 as w } from 'node:path';
console.log(w.join('C:\\a', '..', 'b'), w.join('a', 'b/c'), w.join('C:', 'x'), w.normalize('C:/a//b/../c'), w.normalize('\\\\server\\share\\x\\..'), w.normalize('C:'), w.join(''));
console.log(w.basename('C:\\a\\b.txt'), w.basename('C:\\a\\b.txt', '.txt'), w.dirname('C:\\a\\b'), w.dirname('C:\\'), w.extname('C:\\a.b\\c.d'), w.basename('a/b\\c'));
console.log(w.parse('C:\\path\\dir\\file.txt'), w.parse('\\\\server\\share\\f'), w.format({ dir: 'C:\\d', base: 'b' }));
console.log(w.resolve('C:\\a', '..\\b', 'c'), w.resolve('C:\\a', 'D:\\b'), w.relative('C:\\a\\b', 'C:\\a\\c\\d'), w.relative('C:\\a', 'D:\\b'), w.relative('C:\\A', 'c:\\a'));
console.log(w.isAbsolute('C:\\'), w.isAbsolute('C:'), w.isAbsolute('\\a'), w.toNamespacedPath('C:\\a'));
