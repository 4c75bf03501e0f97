// How long lines, long lists and long strings are broken.
console.log(Array.from({ length: 30 }, (_, i) => i * 7));
console.log(Array.from({ length: 120 }, (_, i) => i));
console.log(Array.from({ length: 8 }, (_, i) => 'item ' + 'x'.repeat(i)));
console.log({ id: 1, name: 'A fairly long name here', email: 'someone@example.com', role: 'administrator' });
console.log({ id: 1, name: 'Short', email: 'a@b.c', role: 'admin', active: true, tags: ['x', 'y'] });
console.log([{ id: 1, name: 'Ann' }, { id: 2, name: 'Bob' }, { id: 3, name: 'Cid' }]);
console.log([{ id: 1, title: 'Learn HTTP', done: true }, { id: 2, title: 'Learn SQL', done: false }]);
console.log('x'.repeat(200));
console.log(['x'.repeat(100)]);
console.log({ level1: { level2: { level3: { level4: 'hidden' } }, list: [[['deep', ['deeper']]]] } });
console.log([[1, 2, [3, 4, [5, [6]]]], { a: [{ b: [{ c: 1 }] }] }]);
console.log({ status: 200, headers: { 'content-type': 'application/json', 'x-request-id': 'abc-123' }, body: '{"ok":true}' });
