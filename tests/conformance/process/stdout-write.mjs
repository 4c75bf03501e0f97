// process.stdout.write: text, buffers, return value, callback, order with console.log.
process.stdout.write('no newline, '); process.stdout.write(Buffer.from('a buffer\n')); process.stdout.write(new Uint8Array([0x68, 0x69, 10]));
console.log(process.stdout.write('returns: ')); process.stdout.write('68656c6c6f0a', 'hex');
process.stdout.write('with callback\n', () => console.log('written')); process.stdout.write('é€😀\n', 'utf8', () => console.log('written too'));
for (const bad of [5, null, undefined, {}, true, ['x']]) { try { process.stdout.write(bad); } catch (err) { console.log(err.name, err.code); } }
process.stdout.write(''); console.log('between'); process.stdout.write('last without newline');
