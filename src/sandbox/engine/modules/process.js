// node:process. The default export is the process object itself, which is an EventEmitter.
const { native, nextTick, emitExit, isExiting, chosenCode, chooseCode, whenLoaded } = core;
const { defineProperty, create, setPrototypeOf, freeze } = Object;
const { apply } = Reflect;
const { isNaN } = Number;
const { floor, round } = Math;
const numberOf = Number;
const bigintOf = BigInt;
const textOf = String;
const fail = () => require('errors');

// Most programs touch process without listening to it: it becomes an EventEmitter when one of these is first used, or
// when the program loads node:events itself.
const LISTENING = [
  'on', 'once', 'off', 'emit', 'addListener', 'removeListener', 'removeAllListeners', 'prependListener',
  'prependOnceListener', 'listeners', 'rawListeners', 'listenerCount', 'eventNames', 'setMaxListeners', 'getMaxListeners',
];
function emitter(proto, ready) {
  const object = create(proto);
  let done = false;
  const upgrade = () => {
    if (done) return;
    done = true;
    for (const name of LISTENING) delete proto[name];
    const { EventEmitter } = require('events');
    setPrototypeOf(proto, EventEmitter.prototype);
    apply(EventEmitter, object, []);
    ready?.(object);
  };
  for (const name of LISTENING) {
    const stub = function (...args) {
      upgrade();
      return apply(object[name], this, args);
    };
    defineProperty(proto, name, { value: stub, writable: true, configurable: true });
  }
  whenLoaded('events', upgrade);
  return object;
}

function listen(self) {
  core.process = self;
  self.on('warning', printWarning);
}
const process = emitter(create(Object.prototype, { constructor: { value: function process() {}, writable: true } }), listen);
defineProperty(process, Symbol.toStringTag, { value: 'process', configurable: true });

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

defineProperty(process, 'exitCode', {
  get: chosenCode,
  set(code) {
    if (code !== null && code !== undefined) {
      let value = code;
      if (typeof code === 'string' && code !== '' && isNaN((value = numberOf(code)))) value = code;
      fail().validateInteger(value, 'code');
      chooseCode(value);
    } else chooseCode(undefined);
  },
  enumerable: true,
});
defineProperty(process, '_exiting', { get: isExiting, enumerable: true, configurable: true });
process.exit = function exit(code) {
  if (arguments.length > 0) process.exitCode = code;
  emitExit();
  process.reallyExit(chosenCode() ?? 0);
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

// What is used rarely lies in a file of its own.
process.kill = function kill(pid, signal) {
  return require('process_more').kill(process, pid, signal);
};
process.emitWarning = function emitWarning(warning, type, code) {
  require('process_more').emitWarning(process, warning, type, code);
};
let explained = false;
function printWarning(warning) {
  if (!(warning instanceof Error)) return;
  const code = warning.code ? `[${warning.code}] ` : '';
  let line = `(node:${process.pid}) ${code}${textOf(warning)}`;
  if (typeof warning.detail === 'string') line += `\n${warning.detail}`;
  if (!explained) line += '\n(Use `node --trace-warnings ...` to show where the warning was created)';
  explained = true;
  native.write(2, `${line}\n`);
}

core.emitter = emitter;
for (const [name, fd] of [['stdin', 0], ['stdout', 1], ['stderr', 2]]) {
  let stream;
  const get = () => (stream ??= require('process_streams').open(fd));
  defineProperty(process, name, { get, enumerable: true, configurable: true });
}
return process;
