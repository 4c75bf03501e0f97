// node:sqlite: databases of the run's room, which stands in for a disk.
const { defineProperties, defineProperty, keys, setPrototypeOf } = Object;
const { construct } = Reflect;
const { uncurry } = core;
const calls = require('sqlite_calls');
const { newError, register } = calls;
const { brand } = core.native;
const { isView } = ArrayBuffer;
const { isInteger } = Number;
const { asIntN } = BigInt;
const ArrayBufferOf = ArrayBuffer;
const Bytes = Uint8Array;
const MapOf = Map;
const mapGet = uncurry(Map.prototype.get);
const mapSet = uncurry(Map.prototype.set);
const weakGet = uncurry(WeakMap.prototype.get);
const weakSet = uncurry(WeakMap.prototype.set);
const push = uncurry(Array.prototype.push);
const join = uncurry(Array.prototype.join);
const slice = uncurry(String.prototype.slice);
const split = uncurry(String.prototype.split);
const startsWith = uncurry(String.prototype.startsWith);
const includes = uncurry(String.prototype.includes);
const indexOf = uncurry(String.prototype.indexOf);
const lastIndexOf = uncurry(String.prototype.lastIndexOf);
const replaceAll = uncurry(String.prototype.replaceAll);
const toWellFormed = uncurry(String.prototype.toWellFormed);
const decode = decodeURIComponent;
const TypeErrorOf = TypeError;
const iteratorPrototype = Iterator.prototype;

const typeError = (message) => newError('TypeError', 'ERR_INVALID_ARG_TYPE', message);
const stateError = (message) => newError('Error', 'ERR_INVALID_STATE', message);
const isObject = (value) => (typeof value === 'object' && value !== null) || typeof value === 'function';
function sqliteError(errcode, errstr) {
  const error = newError('Error', 'ERR_SQLITE_ERROR', errstr);
  error.errcode = errcode;
  error.errstr = errstr;
  return error;
}
function checkBoolean(value, name) {
  if (typeof value !== 'boolean') throw typeError(`The "${name}" argument must be a boolean.`);
  return value;
}
// An option that may be left out.
function flag(options, name, otherwise) {
  const value = options[name];
  return value === undefined ? otherwise : checkBoolean(value, 'options.' + name);
}

// What each object stands for: kept outside of it, so that no program can reach or forge it.
const databases = new WeakMap();
const statements = new WeakMap();
const iterators = new WeakMap();
function the(kind, object) {
  const state = isObject(object) ? weakGet(kind, object) : undefined;
  if (state === undefined) throw new TypeErrorOf('Illegal invocation');
  return state;
}

// ---- where databases are

const PATH = 'The "path" argument must be a string, Uint8Array, or URL without null bytes.';
function pathText(path) {
  let text;
  if (typeof path === 'string') text = path;
  else if (brand(path) === 'Uint8Array') {
    text = '';
    for (let i = 0; i < path.length; i++) text += '%' + (path[i] < 16 ? '0' : '') + path[i].toString(16);
    text = decode(text);
  } else if (isObject(path) && typeof path.href === 'string' && typeof path.protocol === 'string') {
    if (path.protocol !== 'file:') throw newError('TypeError', 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file:');
    text = path.href;
  }
  if (text === undefined || includes(text, '\0')) throw typeError(PATH);
  return text;
}
function cwd() {
  const { cwd } = require('process');
  return typeof cwd === 'function' ? cwd() : '/';
}
// `{ file, readOnly }`; `file` is absolute, or null for a database in memory.
function locate(text) {
  let mode;
  if (startsWith(text, 'file:')) {
    const mark = indexOf(text, '?');
    const path = slice(text, 5, mark < 0 ? text.length : mark);
    const pairs = mark < 0 ? [] : split(slice(text, mark + 1), '&');
    const withoutHost = startsWith(path, '//') ? slice(path, indexOf(path, '/', 2)) : path;
    text = decode(split(withoutHost, '#', 1)[0]);
    for (let i = 0; i < pairs.length; i++) if (startsWith(pairs[i], 'mode=')) mode = slice(pairs[i], 5);
  }
  if (text === '' || text === ':memory:' || mode === 'memory') return { file: null, readOnly: false };
  const parts = [];
  const given = split(startsWith(text, '/') ? text : cwd() + '/' + text, '/');
  for (let i = 0; i < given.length; i++) {
    const part = given[i];
    if (part === '..') parts.length = parts.length > 0 ? parts.length - 1 : 0;
    else if (part !== '' && part !== '.') push(parts, part);
  }
  return { file: '/' + join(parts, '/'), readOnly: mode === 'ro' };
}
// A folder is there when it is the current one, /tmp, or one that holds a file of the exercise.
function isFolder(path) {
  const here = cwd();
  if (path === here || path === '/tmp' || path === '' || path === '/') return true;
  const prefix = here === '/' ? '/' : here + '/';
  return startsWith(path, prefix) && native.hasFolder(slice(path, prefix.length));
}
const native = natives;

// ---- DatabaseSync

function readOptions(options) {
  const read = {
    open: flag(options, 'open', true),
    readOnly: flag(options, 'readOnly', false),
    foreignKeys: flag(options, 'enableForeignKeyConstraints', true),
    doubleQuoted: flag(options, 'enableDoubleQuotedStringLiterals', false),
    allowExtension: flag(options, 'allowExtension', false),
    timeout: 0,
  };
  const { timeout } = options;
  if (timeout !== undefined) {
    if (!isInteger(timeout) || timeout !== (timeout | 0)) {
      throw typeError('The "options.timeout" argument must be an integer.');
    }
    read.timeout = timeout;
  }
  read.form = readForm(options, { readBigInts: false, returnArrays: false, bare: true, unknown: false });
  flag(options, 'defensive', true);
  return read;
}
// Options that a statement inherits.
function readForm(options, otherwise) {
  return {
    readBigInts: flag(options, 'readBigInts', otherwise.readBigInts),
    returnArrays: flag(options, 'returnArrays', otherwise.returnArrays),
    bare: flag(options, 'allowBareNamedParameters', otherwise.bare),
    unknown: flag(options, 'allowUnknownNamedParameters', otherwise.unknown),
  };
}

function DatabaseSync(...args) {
  if (new.target === undefined) {
    throw newError('TypeError', 'ERR_CONSTRUCT_CALL_REQUIRED', 'Cannot call constructor without `new`');
  }
  const path = pathText(args[0]);
  if (args.length > 1 && !isObject(args[1])) throw typeError('The "options" argument must be an object.');
  const options = readOptions(args[1] ?? {});
  const db = { handle: null, place: locate(path), options };
  if (options.open) open(db);
  weakSet(databases, this, db);
  defineProperties(this, shown);
}
defineProperty(DatabaseSync, 'length', { value: 0 });
const shown = {
  isOpen: { get() { return the(databases, this).handle !== null; }, enumerable: true },
  isTransaction: { get() { return native.inTransaction(opened(this).handle); }, enumerable: true },
  limits: { get() { return limits(opened(this)); }, enumerable: true },
};
const LIMITS = [
  'length', 'sqlLength', 'column', 'exprDepth', 'compoundSelect', 'vdbeOp', 'functionArg', 'attach',
  'likePatternLength', 'variableNumber', 'triggerDepth',
];
function limits(db) {
  const values = native.limits(db.handle);
  const shownLimits = {};
  for (let i = 0; i < LIMITS.length; i++) shownLimits[LIMITS[i]] = values[i];
  return shownLimits;
}

function open(db) {
  const { file, readOnly } = db.place;
  const { options } = db;
  if (file !== null && (isFolder(file) || !isFolder(slice(file, 0, lastIndexOf(file, '/'))))) {
    throw sqliteError(14, 'unable to open database file');
  }
  db.handle = native.open(file ?? ':memory:', {
    readOnly: options.readOnly || readOnly,
    foreignKeys: options.foreignKeys,
    doubleQuoted: options.doubleQuoted,
    timeout: options.timeout,
  });
}
function opened(object) {
  const db = the(databases, object);
  if (db.handle === null) throw stateError('database is not open');
  return db;
}
function close(db) {
  if (!native.close(db.handle)) throw stateError('database cannot be closed while in a callback');
  db.handle = null;
}
function checkSql(sql) {
  if (typeof sql !== 'string') throw typeError('The "sql" argument must be a string.');
  return toWellFormed(sql);
}

const databaseMethods = {
  open(...args) {
    const db = the(databases, this);
    if (db.handle !== null) throw stateError('database is already open');
    open(db);
  },
  close(...args) {
    close(opened(this));
  },
  prepare(...args) {
    const db = opened(this);
    const sql = checkSql(args[0]);
    let { form } = db.options;
    if (args.length > 1 && args[1] !== undefined) {
      if (!isObject(args[1])) throw typeError('The "options" argument must be an object.');
      form = readForm(args[1], form);
    }
    const handle = native.prepare(db.handle, sql);
    if (handle === undefined || handle === null) {
      throw newError('TypeError', 'ERR_INVALID_ARG_VALUE', 'The SQL query contains no statements.');
    }
    return construct(StatementSync, [secret, { handle, ...form, names: undefined, bareNames: undefined, turn: 0 }]);
  },
  exec(...args) {
    const db = opened(this);
    const sql = checkSql(args[0]);
    watched('exec', sql, [], () => native.exec(db.handle, sql));
  },
  function(...args) {
    const db = opened(this);
    const name = args[0];
    if (typeof name !== 'string') throw typeError('The "name" argument must be a string.');
    const options = args.length > 2 ? args[1] : {};
    if (!isObject(options)) throw typeError('The "options" argument must be an object.');
    const bigInts = flag(options, 'useBigIntArguments', false);
    const varargs = flag(options, 'varargs', false);
    const deterministic = flag(options, 'deterministic', false);
    const directOnly = flag(options, 'directOnly', false);
    const call = args.length > 2 ? args[2] : args[1];
    if (typeof call !== 'function') throw typeError('The "function" argument must be a function.');
    const count = varargs ? -1 : arity(call);
    define(db, name, { call }, { kind: 'function', args: count, bigInts, deterministic, directOnly });
  },
  aggregate(...args) {
    const db = opened(this);
    const name = args[0];
    const options = args[1];
    const { start, step, result, inverse } = options;
    if (start === undefined || (typeof start === 'object' && start !== null)) {
      throw typeError('The "options.start" argument must be a function or a primitive value.');
    }
    if (typeof step !== 'function') throw typeError('The "options.step" argument must be a function.');
    const bigInts = flag(options, 'useBigIntArguments', false);
    const varargs = flag(options, 'varargs', false);
    const directOnly = flag(options, 'directOnly', false);
    if (inverse !== undefined && typeof inverse !== 'function') {
      throw typeError('The "options.inverse" argument must be a function.');
    }
    const taken = inverse === undefined ? arity(step) : arity(arity(step) > arity(inverse) ? step : inverse);
    const count = varargs ? -1 : taken > 0 ? taken - 1 : 0;
    const kind = inverse === undefined ? 'aggregate' : 'window';
    define(db, `${name}`, { start, step, result, inverse }, { kind, args: count, bigInts, directOnly });
  },
  location(...args) {
    const db = opened(this);
    const name = args.length > 0 ? args[0] : 'main';
    if (typeof name !== 'string') throw typeError('The "dbName" argument must be a string.');
    return name === 'main' ? db.place.file : null;
  },
  enableLoadExtension(...args) {
    const db = opened(this);
    if (checkBoolean(args[0], 'allow') && !db.options.allowExtension) {
      throw stateError('Cannot enable extension loading because it was disabled at database creation.');
    }
  },
  loadExtension(...args) {
    opened(this);
    throw stateError('extension loading is not allowed');
  },
  enableDefensive(...args) {
    opened(this);
    checkBoolean(args[0], 'active');
  },
};
for (const name of keys(databaseMethods)) DatabaseSync.prototype[name] = databaseMethods[name];
DatabaseSync.prototype[Symbol.dispose] = {
  f(...args) {
    const db = the(databases, this);
    if (db.handle !== null) close(db);
  },
}.f;

// ---- functions of the program

const arity = (f) => (isInteger(f.length) && f.length > 0 ? f.length : 0);
function define(db, name, callee, options) {
  native.define(db.handle, toWellFormed(name), register(callee), options);
}
const bytes = (view) => (brand(view) === 'Uint8Array' ? view : new Bytes(view.buffer, view.byteOffset, view.byteLength));

// ---- StatementSync

const secret = {};
function StatementSync(...args) {
  if (args[0] !== secret) throw newError('Error', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
  weakSet(statements, this, args[1]);
  defineProperties(this, texts);
}
defineProperty(StatementSync, 'length', { value: 0 });
const texts = {
  sourceSQL: { get() { return native.ask(prepared(this).handle, 'source'); }, enumerable: true },
  expandedSQL: { get() { return native.ask(prepared(this).handle, 'expanded'); }, enumerable: true },
};
function prepared(object) {
  const st = the(statements, object);
  if (native.isFinalized(st.handle)) throw stateError('statement has been finalized');
  return st;
}
const form = (st) => (st.readBigInts ? 1 : 0) | (st.returnArrays ? 2 : 0);

// Full names to indexes, and bare names to full ones.
function readNames(st) {
  const list = native.ask(st.handle, 'parameters');
  st.names = new MapOf();
  st.anonymous = [];
  for (let i = 0; i < list.length; i++) {
    const name = list[i];
    if (name !== undefined && name !== null) mapSet(st.names, name, i + 1);
    if (name === undefined || name === null || startsWith(name, '?')) push(st.anonymous, i + 1);
  }
  st.count = list.length;
}
function readBareNames(st) {
  const bare = new MapOf();
  const list = native.ask(st.handle, 'parameters');
  for (let i = 0; i < list.length; i++) {
    const name = list[i];
    if (name === undefined || name === null) continue;
    const short = slice(name, 1);
    const other = mapGet(bare, short);
    if (other !== undefined && other !== name) {
      throw stateError(
        `Cannot create bare named parameter '${short}' because of conflicting names '${other}' and '${name}'.`,
      );
    }
    mapSet(bare, short, name);
  }
  st.bareNames = bare;
}

// Binds what a program passed: an object of named values first, if there is one, then values by position.
function bind(st, args) {
  if (st.names === undefined) readNames(st);
  const list = [];
  let at = 0;
  if (args.length > 0 && isObject(args[0]) && !isView(args[0]) && !isBuffer(args[0])) {
    bindNamed(st, args[0], list);
    at = 1;
  }
  const { anonymous } = st;
  for (let place = 0; at < args.length; at++, place++) {
    const index = place < anonymous.length ? anonymous[place] : st.count + 1 + place - anonymous.length;
    push(list, index, bindable(args[at], index));
  }
  native.bind(st.handle, list);
  st.bound = list;
  st.turn++;
}
function bindNamed(st, values, list) {
  if (st.bare && st.bareNames === undefined) readBareNames(st);
  const given = keys(values);
  for (let i = 0; i < given.length; i++) {
    const name = given[i];
    let index = mapGet(st.names, name);
    if (index === undefined && st.bare) index = mapGet(st.names, mapGet(st.bareNames, name));
    if (index === undefined) {
      if (st.unknown) continue;
      throw stateError(`Unknown named parameter '${name}'`);
    }
    push(list, index, bindable(values[name], index));
  }
}
const isBuffer = (value) => {
  const name = brand(value);
  return name === 'ArrayBuffer' || name === 'SharedArrayBuffer';
};
function bindable(value, index) {
  switch (typeof value) {
    case 'number':
    case 'boolean':
    case 'undefined':
      return value;
    case 'string':
      return toWellFormed(value);
    case 'bigint':
      if (asIntN(64, value) === value) return value;
      throw newError('TypeError', 'ERR_INVALID_ARG_VALUE', 'BigInt value is too large to bind.');
    case 'object':
      if (value === null) return value;
      if (isView(value)) return bytes(value);
      if (isBuffer(value)) return new Bytes(value);
  }
  throw typeError(`Provided value cannot be bound to SQLite parameter ${index}.`);
}

function perform(st, what) {
  if (calls.onStatement === undefined) return native[what](st.handle, form(st));
  return watched(what, native.ask(st.handle, 'source'), st.bound, () => native[what](st.handle, form(st)));
}
// Tells whoever watches what was done and what came of it.
function watched(what, sql, bound, act) {
  const { onStatement } = calls;
  if (onStatement === undefined) return act();
  const event = { what, sql, bound, result: undefined, error: undefined };
  try {
    return (event.result = act());
  } catch (error) {
    event.error = error;
    throw error;
  } finally {
    onStatement(event);
  }
}

const statementMethods = {
  iterate(...args) {
    const st = prepared(this);
    bind(st, args);
    if (calls.onStatement !== undefined) watched('iterate', native.ask(st.handle, 'source'), st.bound, () => undefined);
    const iterator = setPrototypeOf({}, StatementSyncIterator.prototype);
    weakSet(iterators, iterator, { st, turn: st.turn, done: false });
    return iterator;
  },
  all(...args) {
    const st = prepared(this);
    bind(st, args);
    return perform(st, 'all');
  },
  get(...args) {
    const st = prepared(this);
    bind(st, args);
    return perform(st, 'get');
  },
  run(...args) {
    const st = prepared(this);
    bind(st, args);
    const pair = perform(st, 'run');
    return { changes: pair[0], lastInsertRowid: pair[1] };
  },
  columns(...args) {
    return native.ask(prepared(this).handle, 'columns');
  },
  setAllowBareNamedParameters(...args) {
    prepared(this).bare = checkBoolean(args[0], 'allowBareNamedParameters');
  },
  setAllowUnknownNamedParameters(...args) {
    prepared(this).unknown = checkBoolean(args[0], 'enabled');
  },
  setReadBigInts(...args) {
    prepared(this).readBigInts = checkBoolean(args[0], 'readBigInts');
  },
  setReturnArrays(...args) {
    prepared(this).returnArrays = checkBoolean(args[0], 'returnArrays');
  },
  close(...args) {
    finalize(prepared(this));
  },
};
for (const name of keys(statementMethods)) StatementSync.prototype[name] = statementMethods[name];
StatementSync.prototype[Symbol.dispose] = {
  f(...args) {
    const st = the(statements, this);
    if (!native.isFinalized(st.handle)) finalize(st);
  },
}.f;
function finalize(st) {
  if (!native.finalize(st.handle)) throw stateError('statement is already being executed');
}

function StatementSyncIterator() {}
const result = (done, value) => ({ __proto__: null, done, value });
const iteratorMethods = {
  next(...args) {
    const it = the(iterators, this);
    if (native.isFinalized(it.st.handle)) throw stateError('statement has been finalized');
    if (it.done) return result(true, null);
    if (it.turn !== it.st.turn) throw stateError('iterator was invalidated');
    const row = native.next(it.st.handle, form(it.st));
    if (row !== undefined) return result(false, row);
    it.done = true;
    return result(true, null);
  },
  return(...args) {
    const it = the(iterators, this);
    if (native.isFinalized(it.st.handle)) throw stateError('statement has been finalized');
    if (!it.done && it.turn === it.st.turn) native.reset(it.st.handle);
    it.done = true;
    return result(true, null);
  },
};
for (const name of keys(iteratorMethods)) StatementSyncIterator.prototype[name] = iteratorMethods[name];
setPrototypeOf(StatementSyncIterator.prototype, iteratorPrototype);

calls.load = (database, sql) => native.load(opened(database).handle, sql);

exports.DatabaseSync = DatabaseSync;
exports.StatementSync = StatementSync;
