// node:timers
const { addTimer, removeTimer, addImmediate, removeImmediate, delayOf, makeError, native } = core;
const { apply } = Reflect;
const { defineProperty } = Object;
const live = new Map();
const toPrimitive = Symbol.toPrimitive;
const isFinite = Number.isFinite;

function checkCallback(callback) {
  if (typeof callback !== 'function') {
    throw makeError('TypeError', 'ERR_INVALID_ARG_TYPE', 'The "callback" argument must be of type function.');
  }
}

class Timeout {
  #id = 0;
  #keepsAlive = true;
  #callback;
  #args;
  constructor(callback, delay, args, repeats) {
    checkCallback(callback);
    this._idleTimeout = delayOf(delay);
    this._repeat = repeats ? this._idleTimeout : null;
    this._destroyed = false;
    this.#callback = callback;
    this.#args = args;
    this.#start();
  }
  #start() {
    this.#id = addTimer(this, this._idleTimeout, this.#keepsAlive);
    this._destroyed = false;
  }
  run() {
    const id = this.#id;
    try {
      apply(this.#callback, this, this.#args);
    } finally {
      if (this.#id === id) {
        if (this._repeat !== null && !this._destroyed) this.#start();
        else this._destroyed = true;
      }
    }
  }
  ref() {
    this.#keepsAlive = true;
    native.keepAlive(this.#id, true);
    return this;
  }
  unref() {
    this.#keepsAlive = false;
    native.keepAlive(this.#id, false);
    return this;
  }
  hasRef() {
    return this.#keepsAlive;
  }
  refresh() {
    removeTimer(this.#id);
    this.#start();
    return this;
  }
  close() {
    this._destroyed = true;
    removeTimer(this.#id);
    return this;
  }
  [toPrimitive]() {
    live.set(this.#id, this);
    return this.#id;
  }
  [Symbol.dispose]() {
    this.close();
  }
}
// The loop calls run(); a program does not see it.
defineProperty(Timeout.prototype, 'run', { enumerable: false });

class Immediate {
  #keepsAlive = true;
  constructor(callback, args) {
    checkCallback(callback);
    this._destroyed = false;
    addImmediate({
      run: () => {
        if (this._destroyed) return;
        this._destroyed = true;
        apply(callback, this, args);
      },
    });
  }
  ref() {
    this.#keepsAlive = true;
    return this;
  }
  unref() {
    this.#keepsAlive = false;
    return this;
  }
  hasRef() {
    return this.#keepsAlive;
  }
  [Symbol.dispose]() {
    this._destroyed = true;
  }
}

exports.setTimeout = function setTimeout(callback, delay, ...args) {
  return new Timeout(callback, delay, args, false);
};
exports.setInterval = function setInterval(callback, delay, ...args) {
  return new Timeout(callback, delay, args, true);
};
exports.clearTimeout = function clearTimeout(timer) {
  if (timer instanceof Timeout) timer.close();
  else if (typeof timer === 'number' || typeof timer === 'string') live.get(+timer)?.close();
};
exports.clearInterval = function clearInterval(timer) {
  exports.clearTimeout(timer);
};
exports.setImmediate = function setImmediate(callback, ...args) {
  return new Immediate(callback, args);
};
exports.clearImmediate = function clearImmediate(immediate) {
  if (immediate instanceof Immediate) immediate._destroyed = true;
};
defineProperty(exports, 'promises', { get: () => require('timers/promises'), enumerable: true, configurable: true });
