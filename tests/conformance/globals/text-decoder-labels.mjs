// Encodings that TextDecoder knows, by label.
for (const label of ['utf-8', 'UTF8', 'utf-16le', 'utf-16be', 'ucs-2', 'latin1', 'iso-8859-1', 'windows-1252', 'ascii', 'us-ascii', 'nope', 'utf-7', 'utf-32', 'hex', 'base64']) { try { console.log(label, new TextDecoder(label).encoding); } catch (err) { console.log(label, err.name, err.code); } }
const bytes = new Uint8Array([0x68, 0x80, 0xe9, 0xff]); for (const label of ['utf-8', 'latin1', 'windows-1252']) console.log(label, [...new TextDecoder(label).decode(bytes)].map((c) => c.codePointAt(0).toString(16)).join(' '));
console.log(new TextDecoder('utf-16be').decode(new Uint8Array([0, 0x68, 0, 0x69])), new TextDecoder('utf-16le').decode(new Uint8Array([0x68, 0, 0x69])).length, Object.prototype.toString.call(new TextDecoder()));
