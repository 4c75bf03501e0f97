// node:console, and the global console.
const { native, hidden, uncurry } = core;
const { formatArgs } = require('format');
const { indexOf, slice, repeat, mapGet, mapSet, mapDelete } = require('pristine');
const { defineProperty } = Object;
const MapOf = Map;
const ErrorOf = Error;
const { captureStackTrace } = Error;
const fixed = uncurry(Number.prototype.toFixed);
const padStart = uncurry(String.prototype.padStart);
const numberOf = Number;

function indented(text, indent) {
  if (indent === 0) return text;
  const spaces = repeat(' ', indent);
  let out = spaces;
  let from = 0;
  for (let at = indexOf(text, '\n'); at >= 0; at = indexOf(text, '\n', from)) {
    out += slice(text, from, at + 1) + spaces;
    from = at + 1;
  }
  return out + slice(text, from);
}

// 1 ms as 1ms, 1500 ms as 1.500s, and so on.
function duration(ms) {
  if (ms < 1000) return `${numberOf(fixed(ms, 3))}ms`;
  if (ms < 60_000) return `${fixed(ms / 1000, 3)}s`;
  const seconds = padStart(fixed((ms % 60_000) / 1000, 3), 6, '0');
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `${minutes}:${seconds} (m:ss.mmm)`;
  return `${Math.floor(minutes / 60)}:${padStart(`${minutes % 60}`, 2, '0')}:${slice(seconds, 0, 2)} (h:mm:ss)`;
}

// The methods of a console; `write(fd, text)` takes whole lines, `options` are those of inspect.
function methods(write, options, step = 2) {
  let indent = 0;
  const counts = new MapOf();
  const timers = new MapOf();
  const out = (fd, args) => write(fd, indented(formatArgs(args, options), indent) + '\n');
  const log = (...args) => out(1, args);
  const error = (...args) => out(2, args);
  const warning = (message) => require('process').emitWarning(message);
  const timed = (label, args) => {
    const start = mapGet(timers, label);
    if (start === undefined) warning(`No such label '${label}' for console.time${args === undefined ? 'End' : 'Log'}()`);
    else {
      const line = `${label}: ${duration(native.elapsed() - start)}`;
      out(1, args === undefined || args.length === 0 ? ['%s', line] : ['%s', line, ...args]);
    }
    return start !== undefined;
  };
  const group = (...args) => {
    if (args.length > 0) log(...args);
    indent += step;
  };
  return {
    log,
    warn: (...args) => out(2, args),
    dir(value, dirOptions) {
      const shown = require('inspect').inspect(value, { customInspect: false, ...options, ...dirOptions });
      write(1, indented(shown, indent) + '\n');
    },
    time(label = 'default') {
      label = `${label}`;
      if (mapGet(timers, label) !== undefined) warning(`Label '${label}' already exists for console.time()`);
      else mapSet(timers, label, native.elapsed());
    },
    timeEnd(label = 'default') {
      label = `${label}`;
      if (timed(label, undefined)) mapDelete(timers, label);
    },
    timeLog(label = 'default', ...args) {
      timed(`${label}`, args);
    },
    trace: function trace(...args) {
      const error = new ErrorOf(formatArgs(args, options));
      error.name = 'Trace';
      captureStackTrace(error, trace);
      out(2, [error.stack]);
    },
    assert(condition, ...args) {
      if (condition) return;
      if (typeof args[0] === 'string') args[0] = `Assertion failed: ${args[0]}`;
      else args = ['Assertion failed', ...args];
      out(2, args);
    },
    clear() {},
    count(label = 'default') {
      label = `${label}`;
      const count = (mapGet(counts, label) ?? 0) + 1;
      mapSet(counts, label, count);
      log(`${label}: ${count}`);
    },
    countReset(label = 'default') {
      label = `${label}`;
      if (!mapDelete(counts, label)) warning(`Count for '${label}' does not exist`);
    },
    group,
    groupEnd() {
      if (indent >= step) indent -= step;
    },
    table(data, properties) {
      if (properties !== undefined) require('errors').validateArray(properties, 'properties');
      const text = require('console_table').table(data, properties);
      if (text === undefined) log(data);
      else log('%s', text);
    },
    debug: log,
    info: log,
    dirxml: log,
    error,
    groupCollapsed: group,
  };
}

// Every method under its own name, so that it may be taken off and handed on.
function fill(target, made) {
  for (const name of Object.keys(made)) {
    const call = made[name];
    const method = { [name]: (...args) => call(...args) }[name];
    target[name] = method;
  }
  return target;
}

// Through process.stdout where the program could have replaced its write.
function write(fd, text) {
  const stream = core.outputs[fd];
  if (stream === undefined) native.write(fd, text);
  else stream.write(text);
}

function Console(options, ...more) {
  if (new.target === undefined) return new Console(options, ...more);
  if (!options || typeof options.write === 'function') options = { stdout: options, stderr: more[0], ignoreErrors: more[1] };
  const { stdout, stderr = stdout, inspectOptions, groupIndentation = 2 } = options;
  const { nodeError } = require('errors');
  if (typeof stdout?.write !== 'function') {
    throw nodeError('TypeError', 'ERR_CONSOLE_WRITABLE_STREAM', 'Console expects a writable stream instance for stdout');
  }
  if (typeof stderr?.write !== 'function') {
    throw nodeError('TypeError', 'ERR_CONSOLE_WRITABLE_STREAM', 'Console expects a writable stream instance for stderr');
  }
  fill(this, methods((fd, text) => (fd === 1 ? stdout : stderr).write(text), inspectOptions, groupIndentation));
}

const console = fill({}, methods(write, undefined));
defineProperty(Console, Symbol.hasInstance, {
  value: (value) => value === console || Function.prototype[Symbol.hasInstance].call(Console, value),
});
console.Console = Console;
defineProperty(console, Symbol.toStringTag, { ...hidden('console'), writable: false });
return console;
