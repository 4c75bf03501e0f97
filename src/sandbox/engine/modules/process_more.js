// The rarely used parts of node:process.
const { native, nextTick, addImmediate } = core;
const { isArray } = Array;
const numberOf = Number;
const textOf = String;
const ErrorOf = Error;
const fail = () => require('errors');

const SIGNALS = { __proto__: null, SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGUSR1: 10, SIGUSR2: 12, SIGTERM: 15 };
// Signals reach this program alone. Without a listener they end it, as the shell reports it: 128 and the signal's number.
exports.kill = function (process, pid, signal = 'SIGTERM') {
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
exports.emitWarning = function (process, warning, type, code) {
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
