// node:process. The default export is the process object itself, which is an EventEmitter.
const { native, nextTick, emitExit, addImmediate, isExiting } = core;
const { EventEmitter } = require('events');
const { defineProperty, create, setPrototypeOf, freeze } = Object;
const { apply } = Reflect;
const { isArray } = Array;
const { isNaN } = Number;
const { floor, round } = Math;
const numberOf = Number;
const bigintOf = BigInt;
const textOf = String;
const ErrorOf = Error;
const fail = () => require('errors');

const process = new EventEmitter();
setPrototypeOf(process, create(EventEmitter.prototype, { constructor: { value: function process() {}, writable: true } }));
defineProperty(process, Symbol.toStringTag, { value: 'process', configurable: true });
core.process = process;

// The version of Node whose behaviour the conformance programs were recorded from.
process.version = 'v26.10.0';
process.versions = freeze({ node: '26.10.0', v8: '14.6.202.34-node.34', modules: '147', unicode: '17.0' });
process.arch = 'x64';
process.platform = 'linux';
process.release = { name: 'node' };
process.title = 'node';
process.argv0 = 'node';
process.execPath = '/usr/local/bin/node';
process.execArgv = [];
process.argv = [process.execPath, `/exercise/${native.mainPath}`];
process.pid = 4242;
process.ppid = 4241;
process.domain = null;
process.features = freeze({ inspector: false, debug: false, uv: true, ipv6: true, tls: false });

// Variables are strings, whatever they are set to.
const INVALID_DEFINITION = 'ERR_INVALID_OBJECT_DEFINE_PROPERTY';
process.env = new Proxy({ TZ: 'UTC' }, {
  set(target, key, value) {
    if (typeof key === 'symbol' || typeof value === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
    target[key] = textOf(value);
    return true;
  },
  defineProperty(target, key, descriptor) {
    if ('get' in descriptor || 'set' in descriptor) {
      const message = "'process.env' does not accept an accessor(getter/setter) descriptor";
      throw fail().nodeError('TypeError', INVALID_DEFINITION, message);
    }
    const { configurable, writable, enumerable } = descriptor;
    if (!(configurable && writable && enumerable)) {
      const message = "'process.env' only accepts a configurable, writable, and enumerable data descriptor";
      throw fail().nodeError('TypeError', INVALID_DEFINITION, message);
    }
    defineProperty(target, key, { ...descriptor, value: textOf(descriptor.value) });
    return true;
  },
  preventExtensions() {
    throw new TypeError('Cannot freeze');
  },
});

let exitCode;
defineProperty(process, 'exitCode', {
  get: () => exitCode,
  set(code) {
    if (code !== null && code !== undefined) {
      let value = code;
      if (typeof code === 'string' && code !== '' && isNaN((value = numberOf(code)))) value = code;
      fail().validateInteger(value, 'code');
      exitCode = value;
    } else exitCode = undefined;
  },
  enumerable: true,
});
defineProperty(process, '_exiting', { get: isExiting, enumerable: true, configurable: true });
process.exit = function exit(code) {
  if (arguments.length > 0) process.exitCode = code;
  emitExit();
  process.reallyExit(exitCode ?? 0);
};
process.reallyExit = function reallyExit(code) {
  native.exit(code);
};
process.abort = function abort() {
  native.exit(134);
};

process.nextTick = function (callback, ...args) {
  if (typeof callback !== 'function') throw fail().invalidArgType('callback', 'function', callback);
  nextTick(callback, args);
};
defineProperty(process.nextTick, 'name', { value: 'nextTick' });

// Time is the run's virtual clock. It counts from an hour, so that no reading is 0 and taken for none.
const BOOT_MS = 3_600_000;
process.hrtime = function hrtime(time) {
  const ms = BOOT_MS + native.elapsed();
  const seconds = floor(ms / 1000);
  const nanoseconds = round((ms % 1000) * 1e6);
  if (time === undefined) return [seconds, nanoseconds];
  fail().validateArray(time, 'time');
  if (time.length !== 2) throw fail().outOfRange('time', 2, time.length);
  const borrow = nanoseconds < time[1];
  return [seconds - time[0] - (borrow ? 1 : 0), nanoseconds - time[1] + (borrow ? 1e9 : 0)];
};
process.hrtime.bigint = function hrtimeBigInt() {
  return bigintOf(BOOT_MS + native.elapsed()) * 1_000_000n;
};
process.uptime = function uptime() {
  return 0.03 + native.elapsed() / 1000;
};
// What a small program takes in Node; the same in every run.
process.memoryUsage = function memoryUsage() {
  return { rss: 52_428_800, heapTotal: 6_291_456, heapUsed: 4_718_592, external: 1_572_864, arrayBuffers: 10_240 };
};
process.memoryUsage.rss = function rss() {
  return process.memoryUsage().rss;
};
process.cpuUsage = function cpuUsage(previous) {
  const user = native.elapsed() * 1000;
  return { user: user - (previous?.user ?? 0), system: 0 - (previous?.system ?? 0) };
};
process.constrainedMemory = () => 268_435_456;
process.availableMemory = () => 268_435_456;

process.cwd = () => '/exercise';
process.chdir = function chdir(directory) {
  fail().validateString(directory, 'directory');
  throw fail().nodeError('Error', 'ENOENT', `ENOENT: the sandbox has one folder, chdir '${directory}'`);
};
process.umask = () => 0o22;
process.getuid = process.geteuid = process.getgid = process.getegid = () => 1000;
process.getBuiltinModule = function getBuiltinModule(id) {
  fail().validateString(id, 'id');
  const name = id.startsWith('node:') ? id.slice(5) : id;
  return native.isPublic(name) ? require(name) : undefined;
};

const SIGNALS = { __proto__: null, SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGUSR1: 10, SIGUSR2: 12, SIGTERM: 15 };
// Signals reach this program alone. Without a listener they end it, as the shell reports it: 128 and the signal's number.
process.kill = function kill(pid, signal = 'SIGTERM') {
  // Loosely equal: the text of a number will do, as in Node.
  if (pid != (pid | 0)) throw fail().invalidArgType('pid', 'number', pid);
  let name = signal;
  for (const known in SIGNALS) if (SIGNALS[known] === signal) name = known;
  const number = signal === 0 ? 0 : SIGNALS[name];
  if (number === undefined) throw fail().nodeError('TypeError', 'ERR_UNKNOWN_SIGNAL', `Unknown signal: ${signal}`);
  if (numberOf(pid) !== process.pid) {
    throw fail().nodeError('Error', 'ESRCH', 'kill ESRCH');
  }
  if (number === 0) return true;
  const die = () => native.exit(128 + number);
  if (number === 9 || process.listenerCount(name) === 0) die();
  addImmediate({ run: () => process.emit(name, name, number) || die() });
  return true;
};

// emitWarning(text or Error, type, code) or emitWarning(text, { type, code, detail }).
process.emitWarning = function emitWarning(warning, type, code) {
  let detail;
  if (typeof type === 'object' && type !== null && !isArray(type)) ({ type = 'Warning', code, detail } = type);
  else if (typeof type === 'function') type = undefined;
  if (typeof code === 'function') code = undefined;
  if (type !== undefined) fail().validateString(type, 'type');
  if (code !== undefined) fail().validateString(code, 'code');
  if (typeof warning === 'string') {
    warning = new ErrorOf(warning);
    warning.name = textOf(type ?? 'Warning');
    if (code !== undefined) warning.code = code;
    if (typeof detail === 'string') warning.detail = detail;
  } else if (!(warning instanceof ErrorOf)) {
    throw fail().invalidArgType('warning', ['Error', 'string'], warning);
  }
  if (warning.name === 'DeprecationWarning' && process.noDeprecation) return;
  nextTick(() => process.emit('warning', warning), []);
};
let explained = false;
process.on('warning', (warning) => {
  if (!(warning instanceof ErrorOf)) return;
  const code = warning.code ? `[${warning.code}] ` : '';
  let line = `(node:${process.pid}) ${code}${textOf(warning)}`;
  if (typeof warning.detail === 'string') line += `\n${warning.detail}`;
  if (!explained) line += '\n(Use `node --trace-warnings ...` to show where the warning was created)';
  explained = true;
  native.write(2, `${line}\n`);
});

// stdout and stderr take text and bytes, and are no terminals.
function makeOutput(fd) {
  const stream = new EventEmitter();
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
for (const [name, fd] of [['stdout', 1], ['stderr', 2]]) {
  let stream;
  defineProperty(process, name, { get: () => (stream ??= makeOutput(fd)), enumerable: true, configurable: true });
}
// stdin is at its end from the start.
function makeInput() {
  const stream = new EventEmitter();
  stream.fd = 0;
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
  stream.on('newListener', (name) => {
    if (name === 'data' || name === 'readable') end();
  });
  stream.resume = end;
  stream.read = () => null;
  stream.pause = stream.unref = stream.ref = stream.setEncoding = () => stream;
  stream[Symbol.asyncIterator] = async function* () {};
  return stream;
}
let stdin;
defineProperty(process, 'stdin', { get: () => (stdin ??= makeInput()), enumerable: true, configurable: true });
return process;
