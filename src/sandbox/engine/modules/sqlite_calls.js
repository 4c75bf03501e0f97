// What node:sqlite has for the sandbox and not for programs: SQLite's way to the functions that programs add to SQL,
// which it knows by number, and the harness's way to databases.
const { apply } = Reflect;
const { uncurry } = core;
const { brand } = core.native;
const { isView } = ArrayBuffer;
const { asIntN } = BigInt;
const Bytes = Uint8Array;
const mapGet = uncurry(Map.prototype.get);
const mapSet = uncurry(Map.prototype.set);
const mapDelete = uncurry(Map.prototype.delete);
const unshift = uncurry(Array.prototype.unshift);
const toWellFormed = uncurry(String.prototype.toWellFormed);

const classes = { __proto__: null, Error, TypeError, RangeError };
// An error of node:sqlite. Unlike most of Node's own, its stack begins without the code.
exports.newError = (className, code, message) => {
  const error = new classes[className](message);
  error.code = code;
  return error;
};

// Set by whoever wants to see statements: called after each with `{ what, sql, bound, result, error }`. `what` is exec,
// run, get, all or iterate; `bound` is a flat list of parameter's index and value; `result` is what native code answered:
// the row, the rows, `[changes, lastInsertRowid]`.
exports.onStatement = undefined;
// `load(database, sql)`, set by sqlite.js: runs statements of the pack on a program's database, without rules and limits.
exports.load = undefined;

const functions = new Map();
const accumulators = new Map();
let lastId = 0;

// `{ call }`, or `{ start, step, result, inverse }`. Returns the number.
exports.register = (callee) => {
  mapSet(functions, ++lastId, callee);
  return lastId;
};

// Called from within SQLite. The answer is `[value]`, or `[undefined, words]` for what SQLite cannot take.
exports.dispatch = (what, id, accumulator, args) => {
  const callee = mapGet(functions, id);
  if (what === 'call') return reply(apply(callee.call, undefined, args));
  if (what === 'start') {
    const { start } = callee;
    mapSet(accumulators, ++lastId, typeof start === 'function' ? start() : start);
    return [lastId];
  }
  const value = mapGet(accumulators, accumulator);
  if (what === 'step' || what === 'inverse') {
    unshift(args, value);
    mapSet(accumulators, accumulator, apply(callee[what], undefined, args));
    return [];
  }
  if (what === 'final') mapDelete(accumulators, accumulator);
  return reply(typeof callee.result === 'function' ? apply(callee.result, undefined, [value]) : value);
};

function reply(value) {
  if (typeof value === 'string') return [toWellFormed(value)];
  if (typeof value === 'bigint' && asIntN(64, value) !== value) return [undefined, 'BigInt value is too large for SQLite'];
  if (typeof value !== 'object' || value === null) return [value];
  const kind = brand(value);
  if (kind === 'Promise') return [undefined, 'Asynchronous user-defined functions are not supported'];
  return [isView(value) && kind !== 'Uint8Array' ? new Bytes(value.buffer, value.byteOffset, value.byteLength) : value];
}
