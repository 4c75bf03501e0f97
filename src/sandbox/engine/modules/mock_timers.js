// mock.timers of node:test: timers and a Date that move only when told.
const { nodeError, invalidArgValue, validateArray, validateFunction, abortError } = require('errors');
const { hidden } = core;
const { list, splice } = require('pristine');
const { apply, construct } = Reflect;
const { defineProperty, freeze, getOwnPropertyDescriptor } = Object;
const { trunc } = Math;
const PromiseOf = Promise;

const APIS = ['setInterval', 'setTimeout', 'setImmediate', 'Date', 'scheduler.wait', 'AbortSignal.timeout'];

class MockTimers {
  #enabled = false;
  #now = 0;
  #lastId = 0;
  #queue = list();
  // What was replaced: { object, key, descriptor }.
  #replaced = list();

  enable(options = {}) {
    if (this.#enabled) throw nodeError('Error', 'ERR_INVALID_STATE', 'Invalid state: MockTimers is already enabled!');
    const { apis = APIS, now = 0 } = options ?? {};
    validateArray(apis, 'options.apis');
    for (let i = 0; i < apis.length; i++) {
      if (!APIS.includes(apis[i])) throw invalidArgValue('options.apis', apis[i], `option ${apis[i]} is not supported`);
    }
    this.#now = +now;
    if (this.#now < 0) throw invalidArgValue('options.now', now, 'epoch must be a positive integer');
    this.#enabled = true;
    for (let i = 0; i < apis.length; i++) this.#mock(apis[i]);
  }

  #mock(api) {
    const timers = require('timers');
    const promises = require('timers/promises');
    const both = (name, value) => {
      this.#replace(globalThis, name, value);
      this.#replace(timers, name, value);
    };
    const clear = (timer) => this.#remove(timer);
    switch (api) {
      case 'setTimeout':
      case 'setInterval': {
        const repeats = api === 'setInterval';
        both(api, { [api]: (callback, delay, ...args) => this.#add(callback, delay, args, repeats) }[api]);
        both(repeats ? 'clearInterval' : 'clearTimeout', clear);
        this.#replace(promises, api, repeats ? this.#ticker() : (delay, value, options) => this.#later(delay, value, options));
        break;
      }
      case 'setImmediate':
        both(api, { setImmediate: (callback, ...args) => this.#add(callback, 0, args, false) }.setImmediate);
        both('clearImmediate', clear);
        this.#replace(promises, api, (value, options) => this.#later(0, value, options));
        break;
      case 'scheduler.wait':
        this.#replace(promises.scheduler, 'wait', (delay, options) => this.#later(delay, undefined, options));
        break;
      case 'AbortSignal.timeout':
        if (globalThis.AbortSignal !== undefined) {
          this.#replace(AbortSignal, 'timeout', (delay) => {
            const controller = new AbortController();
            this.#add(() => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')), delay, [], false);
            return controller.signal;
          });
        }
        break;
      default:
        this.#mockDate();
    }
  }

  #replace(object, key, value) {
    const descriptor = getOwnPropertyDescriptor(object, key);
    if (descriptor === undefined) return;
    this.#replaced[this.#replaced.length] = { __proto__: null, object, key, descriptor };
    defineProperty(object, key, { ...hidden(value), enumerable: descriptor.enumerable });
  }

  #mockDate() {
    const Real = globalThis.Date;
    const now = () => this.#now;
    function MockDate(...args) {
      if (new.target === undefined) return new Real(now()).toString();
      return construct(Real, args.length === 0 ? [now()] : args, new.target === MockDate ? Real : new.target);
    }
    defineProperty(MockDate, 'name', { value: 'Date', configurable: true });
    defineProperty(MockDate, 'length', { value: 7, configurable: true });
    defineProperty(MockDate, 'prototype', { value: Real.prototype, writable: false });
    for (const key of ['parse', 'UTC']) defineProperty(MockDate, key, getOwnPropertyDescriptor(Real, key));
    defineProperty(MockDate, 'now', hidden({ now }.now));
    defineProperty(MockDate, 'isMock', { value: true });
    this.#replace(globalThis, 'Date', MockDate);
  }

  #add(callback, delay, args, repeats) {
    validateFunction(callback, 'callback');
    const ms = +delay;
    const after = ms > 0 ? (ms < 2 ** 31 ? trunc(ms) : 1) : 0;
    const timer = new MockTimer(++this.#lastId, callback, this.#now + after, repeats ? after || 1 : undefined, args);
    timer.owner = this;
    timer.delay = after;
    this.#insert(timer);
    return timer;
  }
  // Ordered by time, then by creation.
  #insert(timer) {
    let at = this.#queue.length;
    while (at > 0 && this.#queue[at - 1].runAt > timer.runAt) at--;
    splice(this.#queue, at, 0, timer);
  }
  #remove(timer) {
    if (timer instanceof MockTimer) timer.cleared = true;
    for (let i = 0; i < this.#queue.length; i++) {
      if (this.#queue[i] === timer || this.#queue[i].id === +timer) {
        splice(this.#queue, i, 1);
        return;
      }
    }
  }
  static change(owner, timer, restart) {
    owner.#remove(timer);
    if (!restart) return;
    timer.cleared = false;
    timer.runAt = owner.#now + timer.delay;
    owner.#insert(timer);
  }

  #later(delay, value, options) {
    const signal = options?.signal;
    return new PromiseOf((resolve, reject) => {
      if (signal?.aborted) return reject(abortError(signal.reason));
      const timer = this.#add(() => resolve(value), delay, [], false);
      signal?.addEventListener('abort', () => {
        this.#remove(timer);
        reject(abortError(signal.reason));
      }, { once: true });
    });
  }
  #ticker() {
    const mock = this;
    return async function* setInterval(delay, value) {
      let missed = 0;
      let wake;
      const timer = mock.#add(() => {
        missed++;
        wake?.();
      }, delay, [], true);
      try {
        while (true) {
          while (missed === 0) await new PromiseOf((resolve) => (wake = resolve));
          missed--;
          yield value;
        }
      } finally {
        mock.#remove(timer);
      }
    };
  }

  #check() {
    if (this.#enabled) return;
    const message = 'Invalid state: You should enable MockTimers first by calling the .enable function';
    throw nodeError('Error', 'ERR_INVALID_STATE', message);
  }
  tick(time = 1) {
    this.#check();
    if (time < 0) throw invalidArgValue('time', 'positive integer', `${time}`);
    this.#now += time;
    while (this.#queue.length > 0 && this.#queue[0].runAt <= this.#now) {
      const timer = this.#queue[0];
      splice(this.#queue, 0, 1);
      apply(timer.callback, undefined, timer.args);
      if (timer.interval !== undefined && !timer.cleared) {
        timer.runAt += timer.interval;
        this.#insert(timer);
      }
    }
  }
  runAll() {
    this.#check();
    const last = this.#queue[this.#queue.length - 1];
    if (last !== undefined) this.tick(last.runAt > this.#now ? last.runAt - this.#now : 0);
  }
  setTime(time = 0) {
    this.#check();
    this.#now = time;
    this.tick(0);
  }
  reset() {
    if (!this.#enabled) return;
    this.#enabled = false;
    for (let i = this.#replaced.length - 1; i >= 0; i--) {
      const { object, key, descriptor } = this.#replaced[i];
      defineProperty(object, key, descriptor);
    }
    this.#replaced = list();
    this.#queue = list();
  }
  [Symbol.dispose]() {
    this.reset();
  }
}
const { change } = MockTimers;
delete MockTimers.change;

class MockTimer {
  #refed = true;
  constructor(id, callback, runAt, interval, args) {
    this.id = id;
    this.callback = callback;
    this.runAt = runAt;
    this.interval = interval;
    this.args = args;
    defineProperty(this, 'owner', hidden(undefined));
    defineProperty(this, 'cleared', hidden(false));
    defineProperty(this, 'delay', hidden(0));
  }
  ref() {
    this.#refed = true;
    return this;
  }
  unref() {
    this.#refed = false;
    return this;
  }
  hasRef() {
    return this.#refed;
  }
  refresh() {
    change(this.owner, this, true);
    return this;
  }
  close() {
    change(this.owner, this, false);
    return this;
  }
  [Symbol.toPrimitive]() {
    return this.id;
  }
  [Symbol.dispose]() {
    this.close();
  }
}
defineProperty(MockTimer, 'name', { value: 'Timeout' });
for (const Class of [MockTimers, MockTimer]) {
  freeze(Class);
  freeze(Class.prototype);
}
exports.MockTimers = MockTimers;
