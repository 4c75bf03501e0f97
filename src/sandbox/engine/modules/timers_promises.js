// node:timers/promises
const timers = require('timers');
const { makeError } = core;

function abortError(signal) {
  const error = makeError('Error', 'ABORT_ERR', 'The operation was aborted');
  error.name = 'AbortError';
  if (signal.reason !== undefined) error.cause = signal.reason;
  return error;
}

// Starts something and settles with `value`, or rejects when the signal aborts first.
function wait(start, stop, value, options) {
  const { signal, ref = true } = options ?? {};
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortError(signal));
    let onAbort;
    const handle = start(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve(value);
    });
    if (!ref) handle.unref();
    if (signal !== undefined) {
      onAbort = () => {
        stop(handle);
        reject(abortError(signal));
      };
      signal.addEventListener('abort', onAbort, { once: true });
    }
  });
}

exports.setTimeout = function setTimeout(delay, value, options) {
  return wait((done) => timers.setTimeout(done, delay), timers.clearTimeout, value, options);
};
exports.setImmediate = function setImmediate(value, options) {
  return wait((done) => timers.setImmediate(done), timers.clearImmediate, value, options);
};
exports.setInterval = async function* setInterval(delay, value, options) {
  while (true) yield await exports.setTimeout(delay, value, options);
};
exports.scheduler = {
  wait: (delay, options) => exports.setTimeout(delay, undefined, options),
  yield: () => exports.setImmediate(),
};
