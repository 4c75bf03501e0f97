// TextEncoder and TextDecoder: UTF-8, UTF-16 and windows-1252.
const { invalidArgType, nodeError, validateObject, validateString } = require('errors');
const { webClass } = require('web_class');
const { uncurry } = core;
const { isView } = ArrayBuffer;
const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
const fromCharCode = String.fromCharCode;
const wellFormed = uncurry(String.prototype.toWellFormed);
const isWellFormed = uncurry(String.prototype.isWellFormed);
const customInspect = Symbol.for('nodejs.util.inspect.custom');
const typedName = uncurry(
  getOwnPropertyDescriptor(getPrototypeOf(Uint8Array).prototype, Symbol.toStringTag).get,
);

class TextEncoder {
  get encoding() {
    return 'utf-8';
  }
  encode(input = '') {
    return new Uint8Array(natives.utf8Bytes(wellFormed(`${input}`)));
  }
  encodeInto(src, dest) {
    validateString(src, 'src');
    if (typedName(dest) !== 'Uint8Array') throw invalidArgType('dest', 'Uint8Array', dest);
    // What is beyond as many units as there is room for cannot fit.
    const text = wellFormed(src.slice(0, dest.length));
    const bytes = new Uint8Array(natives.utf8Bytes(text));
    let read = 0;
    let written = 0;
    if (bytes.length <= dest.length && text.length === src.length) {
      [read, written] = [text.length, bytes.length];
    } else {
      for (const char of text) {
        const size = natives.utf8Length(char);
        if (written + size > dest.length) break;
        read += char.length;
        written += size;
      }
    }
    dest.set(bytes.subarray(0, written));
    return { read, written };
  }
  [customInspect](depth, options, inspect) {
    if (typeof depth === 'number' && depth < 0) return this;
    return inspect({ encoding: this.encoding }, options);
  }
}
webClass(TextEncoder, ['encoding', 'encode', 'encodeInto']);

// Labels of the encodings offered, as the Encoding Standard has them.
const labels = {
  __proto__: null,
  'utf-8': ['unicode-1-1-utf-8', 'unicode11utf8', 'unicode20utf8', 'utf-8', 'utf8', 'x-unicode20utf8'],
  'utf-16le': ['csunicode', 'iso-10646-ucs-2', 'ucs-2', 'unicode', 'unicodefeff', 'utf-16', 'utf-16le'],
  'utf-16be': ['unicodefffe', 'utf-16be'],
  'windows-1252': [
    'ansi_x3.4-1968', 'ascii', 'cp1252', 'cp819', 'csisolatin1', 'ibm819', 'iso-8859-1', 'iso-ir-100', 'iso8859-1',
    'iso88591', 'iso_8859-1', 'iso_8859-1:1987', 'l1', 'latin1', 'us-ascii', 'windows-1252', 'x-cp1252',
  ],
};
function encodingOf(label) {
  const name = `${label}`.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase();
  for (const encoding in labels) if (labels[encoding].includes(name)) return encoding;
  throw nodeError('RangeError', 'ERR_ENCODING_NOT_SUPPORTED', `The "${label}" encoding is not supported`);
}
// Bytes 0x80 to 0x9f, where windows-1252 is not Latin-1.
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function bytesOf(input) {
  if (isView(input)) {
    const { buffer, byteOffset, byteLength } = input;
    return new Uint8Array(buffer, byteOffset, byteLength);
  }
  const brand = core.native.brand(input);
  if (brand === 'ArrayBuffer' || brand === 'SharedArrayBuffer') return new Uint8Array(input);
  const message = 'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.';
  throw nodeError('TypeError', 'ERR_INVALID_ARG_TYPE', message);
}

class TextDecoder {
  #encoding;
  #fatal;
  #ignoreBOM;
  // Bytes of a character that is not complete yet.
  #kept = new Uint8Array(0);
  #begun = false;
  constructor(label = 'utf-8', options = {}) {
    this.#encoding = encodingOf(label);
    if (options === null) options = {};
    validateObject(options, 'options', { allowArray: true, allowFunction: true });
    this.#fatal = !!options.fatal;
    this.#ignoreBOM = !!options.ignoreBOM;
  }
  decode(input = new Uint8Array(0), options = {}) {
    let bytes = bytesOf(input);
    if (options === null) options = {};
    validateObject(options, 'options', { allowArray: true, allowFunction: true });
    const stream = !!options.stream;
    if (this.#kept.length > 0) {
      const all = new Uint8Array(this.#kept.length + bytes.length);
      all.set(this.#kept);
      all.set(bytes, this.#kept.length);
      bytes = all;
    }
    const keep = stream ? this.#unfinished(bytes) : 0;
    this.#kept = bytes.slice(bytes.length - keep);
    let text;
    try {
      text = this.#text(bytes, bytes.length - keep);
    } catch (error) {
      this.#kept = new Uint8Array(0);
      this.#begun = false;
      throw error;
    }
    if (!this.#begun && text !== '') {
      this.#begun = true;
      if (!this.#ignoreBOM && this.#encoding !== 'windows-1252' && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
    }
    if (!stream) this.#begun = false;
    return text;
  }
  get encoding() {
    return this.#encoding;
  }
  get fatal() {
    return this.#fatal;
  }
  get ignoreBOM() {
    return this.#ignoreBOM;
  }
  #unfinished(bytes) {
    if (this.#encoding === 'utf-8') return natives.unfinished(bytes);
    if (this.#encoding === 'windows-1252') return 0;
    const odd = bytes.length % 2;
    // The first half of a surrogate pair waits for the second.
    const high = bytes[bytes.length - odd - (this.#encoding === 'utf-16le' ? 1 : 2)];
    return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
  }
  #text(bytes, end) {
    const encoding = this.#encoding;
    if (encoding === 'windows-1252') {
      return natives.latin1Text(bytes, 0, end).replace(/[\x80-\x9f]/g, (c) => HIGH[c.charCodeAt(0) - 0x80]);
    }
    let good;
    let text;
    if (encoding === 'utf-8') {
      good = !this.#fatal || natives.isUtf8(bytes.subarray(0, end));
      text = natives.utf8Text(bytes, 0, end);
    } else {
      const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
      text = '';
      for (let i = 0; i + 1 < end; i += 2) text += fromCharCode(bytes[i + low] | (bytes[i + high] << 8));
      good = end % 2 === 0 && isWellFormed(text);
      text = wellFormed(text) + (end % 2 === 1 ? '\ufffd' : '');
    }
    if (this.#fatal && !good) {
      const message = `The encoded data was not valid for encoding ${encoding}`;
      throw nodeError('TypeError', 'ERR_ENCODING_INVALID_ENCODED_DATA', message);
    }
    return text;
  }
  [customInspect](depth, options, inspect) {
    if (typeof depth === 'number' && depth < 0) return this;
    const { encoding, fatal, ignoreBOM } = this;
    const shown = new (class TextDecoder {})();
    return inspect(Object.assign(shown, { encoding, fatal, ignoreBOM }), options);
  }
}
webClass(TextDecoder, ['decode', 'encoding', 'fatal', 'ignoreBOM']);

exports.TextEncoder = TextEncoder;
exports.TextDecoder = TextDecoder;
