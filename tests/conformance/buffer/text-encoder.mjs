// TextEncoder: encode and encodeInto.
const enc = new TextEncoder();
console.log(enc.encoding, enc.encode('é€😀'), enc.encode(), enc.encode(''), enc.encode(undefined), enc.encode(null), enc.encode(42), enc.encode('\ud800'), enc.encode('x').constructor.name);
const room = new Uint8Array(5);
console.log(enc.encodeInto('aé€', room), room, enc.encodeInto('😀😀', room), room, enc.encodeInto('', room), enc.encodeInto('abcdefgh', room), enc.encodeInto('€€', room.subarray(3)));
console.log(Object.prototype.toString.call(enc), Buffer.from(enc.encode('hi')).toString('hex'));
try { enc.encodeInto('x', [1]); } catch (err) { console.log(err.name, err.code); }
try { TextEncoder(); } catch (err) { console.log(err.name); }
try { enc.encode(Symbol('s')); } catch (err) { console.log(err.name); }
