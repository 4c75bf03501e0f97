// process.stdin, stdout and stderr.
const { native, nextTick, emitter } = core;
const fail = () => require('errors');

// stdout and stderr take text and bytes, and are no terminals.
function makeOutput(fd) {
  const stream = emitter({});
  stream.fd = fd;
  stream.writable = true;
  stream._type = 'pipe';
  stream.write = function write(chunk, encoding, callback) {
    if (typeof encoding === 'function') [encoding, callback] = [undefined, encoding];
    if (typeof chunk === 'string') native.write(fd, decoded(chunk, encoding));
    else native.writeBytes(fd, bytesOf(chunk));
    if (typeof callback === 'function') nextTick(callback, [null]);
    return true;
  };
  stream.end = function end(chunk, encoding, callback) {
    if (typeof chunk === 'function') [chunk, callback] = [undefined, chunk];
    if (chunk !== undefined && chunk !== null) stream.write(chunk, encoding);
    if (typeof callback === 'function') nextTick(callback, []);
    return stream;
  };
  stream.cork = stream.uncork = stream.destroy = () => stream;
  return stream;
}
function decoded(text, encoding) {
  if (encoding === undefined || encoding === null || encoding === 'utf8' || encoding === 'utf-8') return text;
  const { Buffer } = require('buffer');
  if (Buffer.isEncoding(encoding)) return Buffer.from(text, encoding).toString();
  throw fail().nodeError('TypeError', 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
}
const { isView } = ArrayBuffer;
const Bytes = Uint8Array;
function bytesOf(chunk) {
  if (chunk === null) throw fail().nodeError('TypeError', 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
  if (!isView(chunk)) throw fail().invalidArgType('chunk', ['string', 'Buffer', 'TypedArray', 'DataView'], chunk);
  return new Bytes(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
// stdin is at its end from the start.
function makeInput() {
  let ended = false;
  const end = () => {
    if (ended) return stream;
    ended = true;
    nextTick(() => {
      stream.emit('end');
      stream.emit('close');
    }, []);
    return stream;
  };
  const listen = (self) => {
    self.on('newListener', (name) => {
      if (name === 'data' || name === 'readable') end();
    });
  };
  const stream = emitter({}, listen);
  stream.fd = 0;
  stream.resume = end;
  stream.read = () => null;
  stream.pause = stream.unref = stream.ref = stream.setEncoding = () => stream;
  stream[Symbol.asyncIterator] = async function* () {};
  return stream;
}
exports.open = (fd) => (fd === 0 ? makeInput() : (core.outputs[fd] = makeOutput(fd)));
