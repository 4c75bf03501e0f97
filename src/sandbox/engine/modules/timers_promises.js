// node:timers/promises
// Taken now: what mocks put in their place later is for those who call by the module's name.
const { setTimeout: startTimeout, setImmediate: startImmediate, setInterval: startInterval } = require('timers');
const { clearTimeout, clearImmediate, clearInterval } = require('timers');
const errors = () => require('errors');
const PromiseOf = Promise;
const { uncurry } = core;
const settledBy = uncurry(Promise.prototype.finally);

function readOptions(options) {
  if (options === undefined) return { ref: true };
  const { validateObject, validateAbortSignal, validateBoolean } = errors();
  validateObject(options, 'options');
  const { signal, ref = true } = options;
  validateAbortSignal(signal, 'options.signal');
  validateBoolean(ref, 'options.ref');
  return { signal, ref };
}
function checkDelay(delay) {
  if (delay !== undefined) errors().validateNumber(delay, 'delay');
}

// A promise that `start(resolve)` settles later; the signal takes what was started back.
function wait(start, stop, { signal, ref }) {
  if (signal?.aborted) return PromiseOf.reject(errors().abortError(signal.reason));
  const { promise, resolve, reject } = PromiseOf.withResolvers();
  const handle = start(resolve);
  if (!ref) handle.unref();
  if (signal === undefined) return promise;
  const onAbort = () => {
    if (handle._destroyed) return;
    stop(handle);
    reject(errors().abortError(signal.reason));
  };
  signal.addEventListener('abort', onAbort);
  return settledBy(promise, () => signal.removeEventListener('abort', onAbort));
}

function setTimeout(delay, value, options) {
  try {
    if (typeof delay !== 'number') checkDelay(delay);
    const read = readOptions(options);
    return wait((resolve) => startTimeout(resolve, delay, value), clearTimeout, read);
  } catch (error) {
    return PromiseOf.reject(error);
  }
}
function setImmediate(value, options) {
  try {
    const read = readOptions(options);
    return wait((resolve) => startImmediate(resolve, value), clearImmediate, read);
  } catch (error) {
    return PromiseOf.reject(error);
  }
}
// Beats that nobody fetched yet are counted, so that a slow reader gets them all.
async function* setInterval(delay, value, options) {
  checkDelay(delay);
  const { signal, ref } = readOptions(options);
  if (signal?.aborted) throw errors().abortError(signal.reason);
  let beats = 0;
  let wake;
  const call = () => {
    const waiting = wake;
    wake = undefined;
    waiting?.();
  };
  const interval = startInterval(() => {
    beats++;
    call();
  }, delay);
  if (!ref) interval.unref();
  const onAbort = () => {
    clearInterval(interval);
    call();
  };
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    while (!signal?.aborted) {
      if (beats === 0) {
        await new PromiseOf((resolve) => {
          wake = resolve;
        });
      }
      for (; beats > 0; beats--) yield value;
    }
    throw errors().abortError(signal.reason);
  } finally {
    clearInterval(interval);
    signal?.removeEventListener('abort', onAbort);
  }
}

class Scheduler {
  #own = true;
  constructor(key) {
    if (key !== core) throw errors().nodeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
  }
  yield() {
    if (!(#own in this)) throw errors().invalidThis('Scheduler');
    return setImmediate();
  }
  wait(delay, options) {
    if (!(#own in this)) throw errors().invalidThis('Scheduler');
    return setTimeout(delay, undefined, options);
  }
}

exports.setTimeout = setTimeout;
exports.setImmediate = setImmediate;
exports.setInterval = setInterval;
exports.scheduler = new Scheduler(core);
