// TextDecoder: labels, fatal, BOM, stream, kinds of input.
const bytes = (...b) => new Uint8Array(b);
const d = new TextDecoder();
console.log(d.encoding, d.fatal, d.ignoreBOM, d.decode(bytes(0xc3, 0xa9)), d.decode() === '', d.decode(bytes(0xff, 0x61)), d.decode(Buffer.from('€')), d.decode(bytes(104, 105).buffer), d.decode(new DataView(bytes(104, 105).buffer, 1)));
const fatal = new TextDecoder('utf-8', { fatal: true });
for (const b of [bytes(0xff), bytes(0xe2, 0x82), bytes(0xc0, 0x80)]) { try { fatal.decode(b); console.log('decoded'); } catch (err) { console.log(err.name, err.code); } }
console.log(fatal.fatal, fatal.decode(bytes(0x61)));
console.log(d.decode(bytes(0xef, 0xbb, 0xbf, 0x61)).length, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes(0xef, 0xbb, 0xbf, 0x61)).length, d.decode(bytes(0x61, 0xef, 0xbb, 0xbf)).length);
const s = new TextDecoder();
let text = '';
for (const chunk of [bytes(0xe2), bytes(0x82), bytes(0xac, 0xf0, 0x9f), bytes(0x98, 0x80, 0x21)]) { const part = s.decode(chunk, { stream: true }); console.log(JSON.stringify(part)); text += part; }
console.log(text + s.decode(), JSON.stringify(s.decode(bytes(0xe2), { stream: true })), [...s.decode()].map((c) => c.codePointAt(0)), [...d.decode(bytes(0xe2, 0x82, 0x61, 0xf0, 0x9f))].map((c) => c.codePointAt(0).toString(16)));
for (const label of ['utf8', 'UTF-8', ' utf-8 ', 'unicode-1-1-utf-8', 'utf-16le', 'utf-16']) console.log(new TextDecoder(label).encoding);
console.log(new TextDecoder('utf-16le').decode(bytes(0x68, 0, 0x69, 0)));
for (const bad of ['no-such', '', null]) { try { new TextDecoder(bad); console.log('fine'); } catch (err) { console.log(err.name, err.code); } }
for (const bad of ['text', 5, null, [1]]) { try { console.log(d.decode(bad)); } catch (err) { console.log(err.name, err.code); } }
