// group indents all that follows, in both streams; groupEnd goes back.
// compare: stderr
console.log('level 0');
console.group('Group %s', 'A');
console.log('level 1');
console.log('two\nlines');
console.group();
console.log({ a: 1, nested: { list: ['x'.repeat(30), 'y'.repeat(30), 'z'.repeat(30)] } });
console.error('error at level 2');
console.groupEnd();
console.groupCollapsed('collapsed', { b: 2 });
console.table([{ in: 'group' }]);
console.dir([1, 2]);
console.groupEnd();
console.groupEnd();
console.groupEnd();
console.log('level 0 again');
console.group('x'); console.group('y'); console.log(''); console.log(); console.log('\n'); console.groupEnd(); console.groupEnd();
console.warn('end');
