// node:querystring
const { nodeError } = require('errors');
const { isArray } = Array;
const { keys } = Object;
const decode = decodeURIComponent;
const encode = encodeURIComponent;
const isFinite = Number.isFinite;

// Replaces the escapes that are whole; what is left are bytes, which may be no UTF-8.
exports.unescapeBuffer = function unescapeBuffer(text) {
  const { Buffer } = require('buffer');
  const bytes = Buffer.from(text);
  let to = 0;
  for (let i = 0; i < bytes.length; i++) {
    const pair = bytes[i] === 0x25 ? String.fromCharCode(bytes[i + 1], bytes[i + 2]) : '';
    const escaped = /^[0-9a-f]{2}$/i.test(pair);
    bytes[to++] = escaped ? parseInt(pair, 16) : bytes[i];
    if (escaped) i += 2;
  }
  return bytes.subarray(0, to);
};
exports.unescape = function unescape(text) {
  try {
    return decode(text);
  } catch {
    return exports.unescapeBuffer(text).toString();
  }
};
exports.escape = function escape(value) {
  if (typeof value !== 'string') value = typeof value === 'object' ? String(value) : value + '';
  try {
    return encode(value);
  } catch {
    // Node's own oddity: a lone surrogate makes a pair with whatever follows it.
    const paired = value.replace(/[\ud800-\udfff][^]/g, (pair) =>
      String.fromCodePoint(0x10000 + ((pair.charCodeAt(0) & 0x3ff) << 10) + (pair.charCodeAt(1) & 0x3ff)),
    );
    if (paired.isWellFormed()) return encode(paired);
    throw nodeError('URIError', 'ERR_INVALID_URI', 'URI malformed');
  }
};

function primitive(value) {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && isFinite(value)) return String(value);
  return typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}
exports.stringify = function stringify(object, separator, equals, options) {
  separator ||= '&';
  equals ||= '=';
  const own = options?.encodeURIComponent;
  const escape = typeof own === 'function' ? own : exports.escape;
  if (typeof object !== 'object' || object === null) return '';
  const pairs = [];
  for (const key of keys(object)) {
    const name = escape(primitive(key)) + equals;
    const value = object[key];
    if (!isArray(value)) pairs.push(name + escape(primitive(value)));
    else for (const item of value) pairs.push(name + escape(primitive(item)));
  }
  return pairs.join(separator);
};
exports.encode = exports.stringify;

exports.parse = function parse(text, separator, equals, options) {
  const result = { __proto__: null };
  if (typeof text !== 'string' || text === '') return result;
  separator = separator ? `${separator}` : '&';
  equals = equals ? `${equals}` : '=';
  const own = options?.decodeURIComponent;
  const unescape = typeof own === 'function' ? own : exports.unescape;
  const custom = unescape !== exports.unescape || typeof own === 'function';
  // Text without an escape is not handed to a decoder of Node's own.
  const clean = (part) => {
    part = part.replaceAll('+', custom ? '%20' : ' ');
    if (!custom && !part.includes('%')) return part;
    try {
      return unescape(part);
    } catch {
      return exports.unescape(part);
    }
  };
  let pairs = text.split(separator);
  const most = typeof options?.maxKeys === 'number' ? options.maxKeys : 1000;
  pairs = pairs.filter((pair) => pair !== '');
  if (most > 0) pairs = pairs.slice(0, most);
  for (const pair of pairs) {
    const at = pair.indexOf(equals);
    const name = clean(at < 0 ? pair : pair.slice(0, at));
    const value = at < 0 ? '' : clean(pair.slice(at + equals.length));
    if (!(name in result)) result[name] = value;
    else if (isArray(result[name])) result[name].push(value);
    else result[name] = [result[name], value];
  }
  return result;
};
exports.decode = exports.parse;
