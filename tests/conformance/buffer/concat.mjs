// concat with and without a total length.
console.log(Buffer.concat([Buffer.from('ab'), Buffer.from('cd')]).toString(), Buffer.concat([]), Buffer.concat([Buffer.from('x')]), Buffer.concat([new Uint8Array([1]), Buffer.from([2])]));
console.log(Buffer.concat([Buffer.from('abc')], 2), Buffer.concat([Buffer.from('abc')], 5), Buffer.concat([Buffer.from('a'), Buffer.from('b')], 0));
const one = Buffer.from('x'); const joined = Buffer.concat([one]); joined[0] = 0;
console.log(one.toString(), joined);
for (const act of [() => Buffer.concat('ab'), () => Buffer.concat(['ab']), () => Buffer.concat([[1]]), () => Buffer.concat([Buffer.from('a')], -1), () => Buffer.concat([Buffer.from('a')], 'x'), () => Buffer.concat()]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
const chunks = [];
for (const part of ['He', 'l', 'lo ', '€'].map((s) => Buffer.from(s))) chunks.push(part);
console.log(Buffer.concat(chunks).toString(), Buffer.concat(chunks).length, chunks.join(''), String(Buffer.concat(chunks.slice(0, 2))));
const euro = Buffer.from('€');
console.log(euro.subarray(0, 2).toString() + euro.subarray(2).toString(), Buffer.concat([euro.subarray(0, 2), euro.subarray(2)]).toString());
console.log(Buffer.concat([Buffer.from('{"a":'), Buffer.from('1}')]).toString(), JSON.parse(Buffer.concat([Buffer.from('{"a":'), Buffer.from('1}')])));
