// node:timers, and the global functions of the same names.
const { addTimer, removeTimer, fire, addImmediate, removeImmediate, holdImmediate, native } = core;
const { apply } = Reflect;
const { defineProperty } = Object;
const { trunc } = Math;
const { toPrimitive, dispose } = Symbol;
const { isNaN } = Number;
const custom = Symbol.for('nodejs.util.inspect.custom');
const promisified = Symbol.for('nodejs.util.promisify.custom');
const numberOf = Number;
const MAX_DELAY = 2 ** 31 - 1;
// Timers that were turned into a number, by which they may be cleared.
const byNumber = { __proto__: null };
const warned = { __proto__: null };
let lastNumber = 1;

function checkCallback(callback) {
  if (typeof callback !== 'function') throw require('errors').invalidArgType('callback', 'function', callback);
}

// What is below 1, too large or no number becomes 1; fractions are cut when the timer is set.
function delayOf(delay) {
  if (delay === undefined) return 1;
  const ms = numberOf(delay);
  if (ms >= 1 && ms <= MAX_DELAY) return ms;
  if (ms > MAX_DELAY) warn('Overflow', `${ms} does not fit into a 32-bit signed integer.`, false);
  else if (ms < 0) warn('Negative', `${ms} is a negative number.`, true);
  else if (isNaN(ms)) warn('NaN', `${ms} is not a number.`, true);
  return 1;
}
function warn(what, message, once) {
  if (once && warned[what]) return;
  warned[what] = true;
  require('process').emitWarning(`${message}\nTimeout duration was set to 1.`, `Timeout${what}Warning`);
}

class Timeout {
  // The id of its deadline, 0 while it has none.
  #id = 0;
  #keepsAlive;
  #number = 0;

  constructor(callback, delay, args, repeats, keepsAlive) {
    this._idleTimeout = delayOf(delay);
    this._idleStart = 0;
    this._onTimeout = callback;
    this._timerArgs = args;
    this._repeat = repeats ? this._idleTimeout : null;
    this._destroyed = false;
    this.#keepsAlive = keepsAlive;
    this.#start(native.loopTime());
  }
  #start(now) {
    this._idleStart = now;
    this.#id = addTimer(this, trunc(this._idleTimeout), this.#keepsAlive, now);
  }
  [fire]() {
    this.#id = 0;
    if (!this._onTimeout) return;
    const start = native.loopTime();
    try {
      if (this._timerArgs === undefined) this._onTimeout();
      else apply(this._onTimeout, this, this._timerArgs);
    } finally {
      if (this._repeat !== null && this._idleTimeout !== -1) {
        removeTimer(this.#id);
        this._idleTimeout = this._repeat;
        this.#start(start);
      } else if (this.#id === 0) {
        this._destroyed = true;
        if (this.#number !== 0) delete byNumber[this.#number];
      }
    }
  }
  // Restarts it, also after it fired; a cleared one stays cleared.
  refresh() {
    if (this._idleTimeout < 0) return this;
    removeTimer(this.#id);
    this._destroyed = false;
    this.#start(native.loopTime());
    return this;
  }
  unref() {
    this.#keepsAlive = false;
    native.keepAlive(this.#id, false);
    return this;
  }
  ref() {
    this.#keepsAlive = true;
    native.keepAlive(this.#id, true);
    return this;
  }
  hasRef() {
    return this.#keepsAlive;
  }
  close() {
    clearTimeout(this);
    return this;
  }
  [toPrimitive]() {
    if (this.#number === 0) this.#number = ++lastNumber;
    if (!this._destroyed) byNumber[this.#number] = this;
    return this.#number;
  }
  [dispose]() {
    clearTimeout(this);
  }
  [custom](_depth, options) {
    return require('util').inspect(this, { ...options, depth: 0, customInspect: false });
  }
  static clear(timer) {
    if (!(#id in timer) || timer._destroyed) return;
    removeTimer(timer.#id);
    timer.#id = 0;
    timer._onTimeout = undefined;
    timer._timerArgs = undefined;
    timer._idleTimeout = -1;
    timer._destroyed = true;
    if (timer.#number !== 0) delete byNumber[timer.#number];
  }
}
const { clear } = Timeout;
delete Timeout.clear;

class Immediate {
  #entry = { run: () => this.#run() };

  constructor(callback, args) {
    this._onImmediate = callback;
    this._argv = args;
    this._destroyed = false;
    addImmediate(this.#entry);
  }
  #run() {
    const callback = this._onImmediate;
    const args = this._argv;
    this._destroyed = true;
    this._onImmediate = null;
    this._argv = undefined;
    if (args === undefined) apply(callback, this, []);
    else apply(callback, this, args);
  }
  ref() {
    holdImmediate(this.#entry, true);
    return this;
  }
  unref() {
    holdImmediate(this.#entry, false);
    return this;
  }
  hasRef() {
    return this.#entry.held && !this._destroyed;
  }
  [dispose]() {
    clearImmediate(this);
  }
  static clear(immediate) {
    if (!(#entry in immediate) || immediate._destroyed) return;
    removeImmediate(immediate.#entry);
    immediate._destroyed = true;
    immediate._onImmediate = null;
    immediate._argv = undefined;
  }
}
const { clear: forgetImmediate } = Immediate;
delete Immediate.clear;

function setTimeout(callback, after, ...args) {
  checkCallback(callback);
  return new Timeout(callback, after, args.length > 0 ? args : undefined, false, true);
}
function setInterval(callback, repeat, ...args) {
  checkCallback(callback);
  return new Timeout(callback, repeat, args.length > 0 ? args : undefined, true, true);
}
function setImmediate(callback, ...args) {
  checkCallback(callback);
  return new Immediate(callback, args.length > 0 ? args : undefined);
}
function clearTimeout(timer) {
  if (typeof timer === 'number' || typeof timer === 'string') timer = byNumber[timer];
  if (typeof timer === 'object' && timer !== null) clear(timer);
}
function clearInterval(timer) {
  clearTimeout(timer);
}
function clearImmediate(immediate) {
  if (typeof immediate === 'object' && immediate !== null) forgetImmediate(immediate);
}
for (const f of [setTimeout, setImmediate]) {
  defineProperty(f, promisified, { enumerable: true, get: () => require('timers/promises')[f.name] });
}

exports.setTimeout = setTimeout;
exports.clearTimeout = clearTimeout;
exports.setImmediate = setImmediate;
exports.clearImmediate = clearImmediate;
exports.setInterval = setInterval;
exports.clearInterval = clearInterval;
defineProperty(exports, 'promises', { get: () => require('timers/promises'), enumerable: true, configurable: true });
