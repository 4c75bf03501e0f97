// toJSON, inspect, keys, equality with other types.
const b = Buffer.from('hé');
console.log(JSON.stringify(b), b.toJSON(), JSON.stringify({ data: b, list: [Buffer.alloc(0)] }));
const back = JSON.parse(JSON.stringify(b), (k, v) => (v?.type === 'Buffer' ? Buffer.from(v.data) : v));
console.log(back, Buffer.isBuffer(back), back.toString());
console.log(b, [b], { b }, new Map([['k', b]]), Buffer.alloc(60, 1), Object.assign(Buffer.from('x'), { extra: 'prop' }));
console.log(Object.keys(b), b.length, 1 in b, 5 in b, b[5], typeof b, b.constructor.name, Object.prototype.toString.call(b), b instanceof Uint8Array, ArrayBuffer.isView(b), Array.isArray(b), Array.from(b));
console.log('%s %o %j', b, [1], b);
console.log(b.inspect?.(), `${b}`, b.toString().length, { ...b }, structuredClone(b).constructor.name, structuredClone(b));
