// log, info and debug go to stdout; error, warn and trace's kin go to stderr.
// compare: stderr
console.log('log');
console.info('info %d', 1);
console.debug('debug', { a: 1 });
console.error('error %s', 'formatted');
console.warn('warn', [1, 2]);
console.error();
console.error(Object.assign(new Error('msg'), { stack: 'Error: msg\n    at fixed' }));
console.dir({ dir: true });
console.dirxml({ xml: 1 }, [2]);
console.assert(false, 'assertion %s', 'text');
process.stderr.write('raw stderr\n');
process.stdout.write('raw stdout\n');
