// util.inspect: any value as Node's text for it.
const P = require('pristine');
const T = require('inspect_text');
const { brand, promiseState, proxyParts } = core.native;
const { push, pop, join, splice, sort, arraySlice, slice, indexOf, lastIndexOf, includes, startsWith, endsWith, repeat } = P;
const { padStart, padEnd, exec, hasOwn, isEnumerable, mapGet, mapSet } = P;
const { keys: ownKeys, getOwnPropertyNames, getOwnPropertySymbols, getOwnPropertyDescriptor, getPrototypeOf } = Object;
const { apply, ownKeys: allKeys } = Reflect;
const { isArray } = Array;
const { max, min, round, floor, sqrt } = Math;
const MapOf = Map;
const ErrorOf = Error;
const RegExpOf = RegExp;
const text = String;
const objectPrototype = Object.prototype;
const { iterator: symbolIterator, toStringTag } = Symbol;

const custom = Symbol.for('nodejs.util.inspect.custom');
const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
const INDEX = /^(?:0|[1-9][0-9]*)$/;
const MAX_INDEX = 2 ** 32 - 2;
// What an entry stands for: a property with its name, or the item of a list.
const NAMED = 0;
const ITEM = 1;

const defaults = {
  showHidden: false,
  depth: 2,
  colors: false,
  customInspect: true,
  showProxy: false,
  maxArrayLength: 100,
  maxStringLength: 10000,
  breakLength: 80,
  compact: 3,
  sorted: false,
  getters: false,
  numericSeparator: false,
};
const optionNames = ownKeys(defaults);

const styles = {
  __proto__: null,
  special: 'cyan',
  number: 'yellow',
  bigint: 'yellow',
  boolean: 'yellow',
  undefined: 'grey',
  null: 'bold',
  string: 'green',
  symbol: 'green',
  date: 'magenta',
  regexp: 'red',
  module: 'underline',
};
const plain = (string) => string;
function colored(string, style) {
  const color = T.allColors()[styles[style]];
  return color === undefined ? string : `\u001b[${color[0]}m${string}\u001b[${color[1]}m`;
}

function makeContext(options) {
  const c = { __proto__: null, indent: 0, level: 0, seen: [], circular: undefined, written: [], user: options, stylize: plain };
  for (let i = 0; i < optionNames.length; i++) c[optionNames[i]] = defaults[optionNames[i]];
  return c;
}
function takeOptions(c, options) {
  const names = ownKeys(options);
  for (let i = 0; i < names.length; i++) {
    if (hasOwn(defaults, names[i]) || names[i] === 'stylize') c[names[i]] = options[names[i]];
  }
}

function inspect(value, options, depth, colors) {
  const c = makeContext(undefined);
  if (arguments.length > 2) {
    if (depth !== undefined) c.depth = depth;
    if (colors !== undefined) c.colors = colors;
  }
  if (typeof options === 'boolean') c.showHidden = options;
  else if (options) {
    takeOptions(c, options);
    c.user = options;
  }
  if (c.colors) c.stylize = colored;
  if (c.maxArrayLength === null) c.maxArrayLength = Infinity;
  if (c.maxStringLength === null) c.maxStringLength = Infinity;
  return show(c, value, 0);
}

// ---- One value

function show(c, value, level, inTypedArray = false) {
  if (typeof value !== 'object' && typeof value !== 'function') return primitive(c.stylize, value, c);
  if (value === null) return c.stylize('null', 'null');
  let target = value;
  let closing = '';
  let opening = '';
  let parts = proxyParts(value);
  while (parts !== undefined) {
    if (parts[0] === null || parts[0] === undefined) return opening + c.stylize('<Revoked Proxy>', 'special') + closing;
    if (c.showProxy) return showProxy(c, value, parts, level);
    opening += c.stylize('Proxy(', 'special');
    closing += c.stylize(')', 'special');
    target = parts[0];
    parts = proxyParts(target);
  }
  if (c.customInspect) {
    const own = showCustom(c, value, target, level);
    if (own !== undefined) return own;
  }
  for (let i = 0; i < c.seen.length; i++) {
    if (c.seen[i] !== target) continue;
    c.circular ??= new MapOf();
    let index = mapGet(c.circular, target);
    if (index === undefined) {
      index = P.mapSize(c.circular) + 1;
      mapSet(c.circular, target, index);
    }
    return c.stylize(`[Circular *${index}]`, 'special');
  }
  return opening + showObject(c, target, level, inTypedArray) + closing;
}

function showCustom(c, value, target, level) {
  const own = target[custom];
  if (typeof own !== 'function' || own === inspect) return undefined;
  // A class that lists the method on its own prototype is not its own instance.
  const { constructor } = target;
  if (constructor && constructor.prototype === target) return undefined;
  const depth = c.depth === null ? null : c.depth - level;
  const result = apply(own, value, [depth, userOptions(c), inspect]);
  if (result === value) return undefined;
  return typeof result === 'object' ? show(c, result, level) : indented(text(result), c.indent);
}

function userOptions(c) {
  const options = {};
  for (let i = 0; i < optionNames.length; i++) options[optionNames[i]] = c[optionNames[i]];
  if (c.user) {
    const names = ownKeys(c.user);
    for (let i = 0; i < names.length; i++) options[names[i]] = c.user[names[i]];
  }
  options.stylize = c.stylize;
  return options;
}

function showProxy(c, value, parts, level) {
  if (c.depth !== null && level > c.depth) return c.stylize('Proxy [Array]', 'special');
  c.indent += 2;
  const entries = [show(c, parts[0], level + 1), show(c, parts[1], level + 1)];
  c.indent -= 2;
  return layout(c, entries, '', ['Proxy [', ']'], true, level + 1, undefined);
}

const replaceLines = (string, by) => {
  let out = '';
  let from = 0;
  for (let at = indexOf(string, '\n'); at >= 0; at = indexOf(string, '\n', from)) {
    out += slice(string, from, at) + by;
    from = at + 1;
  }
  return out + slice(string, from);
};
const indented = (string, columns) => (columns === 0 ? string : replaceLines(string, '\n' + repeat(' ', columns)));

function primitive(stylize, value, c) {
  switch (typeof value) {
    case 'string':
      return string(stylize, value, c);
    case 'number':
      return stylize(T.numeral(value, c.numericSeparator), 'number');
    case 'bigint':
      return stylize(T.bigNumeral(value, c.numericSeparator), 'bigint');
    case 'symbol':
      return stylize(P.symbolText(value), 'symbol');
    default:
      return stylize(text(value), typeof value);
  }
}

function string(stylize, value, c) {
  let rest = '';
  if (value.length > c.maxStringLength) {
    const more = value.length - c.maxStringLength;
    value = slice(value, 0, c.maxStringLength);
    rest = `... ${more} more character${more > 1 ? 's' : ''}`;
  }
  // A long text is broken at its own lines.
  if (c.compact !== true && value.length > 16 && value.length > c.breakLength - c.indent - 4 && includes(value, '\n')) {
    let out = '';
    let from = 0;
    while (from < value.length) {
      let end = indexOf(value, '\n', from) + 1;
      if (end === 0) end = value.length;
      out += (from > 0 ? ` +\n${repeat(' ', c.indent + 2)}` : '') + stylize(T.quoted(slice(value, from, end)), 'string');
      from = end;
    }
    return out + rest;
  }
  return stylize(T.quoted(value), 'string') + rest;
}

// ---- Names of classes

function isInstance(value, Class) {
  try {
    return value instanceof Class;
  } catch {
    return false;
  }
}

// The name of the first constructor in the chain that made `value`; null without a prototype. `hidden` collects what
// getters the own classes in between define.
function className(c, value, level, kind, hidden) {
  let object = value;
  let first;
  while (object !== null) {
    const d = getOwnPropertyDescriptor(object, 'constructor');
    if (d !== undefined && typeof d.value === 'function' && d.value.name !== '' && isInstance(value, d.value)) {
      if (hidden !== undefined && (first !== object || !isBuiltIn(d.value.name))) {
        prototypeProperties(c, value, first ?? value, level, hidden);
      }
      return text(d.value.name);
    }
    object = getPrototypeOf(object);
    if (first === undefined) first = object;
  }
  if (first === null) return null;
  const name = kind;
  if (c.depth !== null && level > c.depth) return `${name} <Complex prototype>`;
  const above = className(c, first, level + 1, brand(first) ?? 'Object', hidden);
  if (above !== null) return `${name} <${above}>`;
  const bare = makeContext(undefined);
  for (let i = 0; i < optionNames.length; i++) bare[optionNames[i]] = c[optionNames[i]];
  bare.customInspect = false;
  bare.depth = -1;
  bare.stylize = c.stylize;
  return `${name} <${show(bare, first, 0)}>`;
}

// The language's own classes, without those that Node adds.
const builtIns = { __proto__: null };
{
  const names = getOwnPropertyNames(globalThis);
  for (let i = 0; i < names.length; i++) if (exec(/^[A-Z][a-zA-Z0-9]+$/, names[i]) !== null) builtIns[names[i]] = true;
  const added = core.native.globals;
  for (let i = 0; i < added.length; i++) builtIns[added[i][0]] = false;
}
const isBuiltIn = (name) => builtIns[name] === true;

function prototypeProperties(c, main, object, level, hidden) {
  let before;
  for (let depth = 0; depth < 3; depth++) {
    if (depth !== 0 || main === object) {
      object = getPrototypeOf(object);
      if (object === null) return;
      const d = getOwnPropertyDescriptor(object, 'constructor');
      if (d !== undefined && typeof d.value === 'function' && isBuiltIn(d.value.name)) return;
    }
    before ??= { __proto__: null };
    const names = allKeys(object);
    push(c.seen, main);
    for (let i = 0; i < names.length; i++) {
      const key = names[i];
      if (key === 'constructor' || hasOwn(main, key) || (depth !== 0 && before[key])) continue;
      const d = getOwnPropertyDescriptor(object, key);
      if (typeof d.value === 'function') continue;
      const shown = property(c, object, level, key, NAMED, d, main);
      push(hidden, c.colors ? `\u001b[2m${shown}\u001b[22m` : shown);
    }
    pop(c.seen);
    for (let i = 0; i < names.length; i++) before[names[i]] = true;
  }
}

// 'Foo(2) [tag] ', the text before an opening bracket.
function prefixed(name, tag, fallback, size = '') {
  if (name === null) {
    const own = `[${fallback}${size}: null prototype] `;
    return tag !== '' && fallback !== tag ? `${own}[${tag}] ` : own;
  }
  return tag !== '' && name !== tag ? `${name}${size} [${tag}] ` : `${name}${size} `;
}

// ---- Objects by kind. Each kind sets in `o`: base (text before the bracket), open and close, items (a function that
// gives the entries before the properties), list (entries are items of a list), done (the whole text, when final).

function showObject(c, value, level, inTypedArray) {
  const kind = kindOf(value);
  let hidden;
  if (c.showHidden && (c.depth === null || level <= c.depth)) hidden = [];
  const name = className(c, value, level, kind, hidden);
  if (hidden !== undefined && hidden.length === 0) hidden = undefined;
  let tag = value[toStringTag];
  if (typeof tag !== 'string' || (tag !== '' && (c.showHidden ? hasOwn : isEnumerable)(value, toStringTag))) tag = '';
  const o = { __proto__: null, value, kind, name, tag, level, hidden, inTypedArray };
  o.keys = undefined;
  o.base = '';
  o.open = '{';
  o.close = '}';
  o.items = undefined;
  o.list = false;
  o.done = undefined;
  let describe;
  if (value[symbolIterator] || name === null) describe = iterables[kind] ?? (endsWith(kind, 'Array') ? typedArray : undefined);
  if (describe === undefined) {
    o.keys = propertyKeys(value, c.showHidden);
    if (typeof value === 'function') describe = func;
    else describe = name === 'Object' && kind !== 'Arguments' ? object : (others[kind] ?? object);
  }
  describe(c, o);
  if (o.done !== undefined) return o.done;
  if (c.depth !== null && level > c.depth) {
    const called = slice(prefixed(name, tag, kind === 'Array' ? 'Array' : 'Object'), 0, -1);
    return c.stylize(name === null ? called : `[${called}]`, 'special');
  }
  return entries(c, o);
}

function entries(c, o) {
  const { value, hidden } = o;
  const level = o.level + 1;
  push(c.seen, value);
  c.level = level;
  let out;
  try {
    out = o.items === undefined ? [] : o.items(c, value, level);
    for (let i = 0; i < o.keys.length; i++) push(out, property(c, value, level, o.keys[i], o.list ? ITEM + 1 : NAMED));
    for (let i = 0; hidden !== undefined && i < hidden.length; i++) push(out, hidden[i]);
  } catch (error) {
    pop(c.seen);
    if (!isStackOverflow(error)) throw error;
    const called = slice(prefixed(o.name, o.tag, 'Object'), 0, -1);
    return c.stylize(`[${called}: Inspection interrupted prematurely. Maximum call stack size exceeded.]`, 'special');
  }
  if (c.circular !== undefined) {
    const index = mapGet(c.circular, value);
    if (index !== undefined) {
      const reference = c.stylize(`<ref *${index}>`, 'special');
      if (c.compact !== true) o.base = o.base === '' ? reference : `${reference} ${o.base}`;
      else o.open = `${reference} ${o.open}`;
    }
  }
  pop(c.seen);
  if (c.sorted) {
    const order = c.sorted === true ? undefined : c.sorted;
    if (!o.list) sort(out, order);
    else if (o.keys.length > 1) {
      const named = sort(arraySlice(out, out.length - o.keys.length), order);
      for (let i = 0; i < named.length; i++) out[out.length - named.length + i] = named[i];
    }
  }
  const line = layout(c, out, o.base, [o.open, o.close], o.list, level, value);
  // What grows beyond any use is cut from here on.
  const written = (c.written[c.indent] ?? 0) + line.length;
  c.written[c.indent] = written;
  if (written > 2 ** 27) c.depth = -1;
  return line;
}

const isStackOverflow = (error) => isInstance(error, RangeError) && includes(text(error.message), 'call stack');

function kindOf(value) {
  const kind = brand(value);
  if (kind !== 'Object' && kind !== 'DOMException') return kind;
  // DOMException and what else has an Error's prototype.
  return isInstance(value, ErrorOf) && value !== ErrorOf.prototype ? 'Error' : kind;
}

function propertyKeys(value, showHidden) {
  const symbols = getOwnPropertySymbols(value);
  if (showHidden) {
    const all = getOwnPropertyNames(value);
    for (let i = 0; i < symbols.length; i++) push(all, symbols[i]);
    return all;
  }
  let all;
  try {
    all = ownKeys(value);
  } catch {
    // A module whose exports are not all there yet.
    all = getOwnPropertyNames(value);
  }
  for (let i = 0; i < symbols.length; i++) if (isEnumerable(value, symbols[i])) push(all, symbols[i]);
  return all;
}
function namedKeys(value, showHidden) {
  const all = propertyKeys(value, showHidden);
  // Index keys come first and in order.
  let count = 0;
  while (count < all.length && typeof all[count] === 'string' && exec(INDEX, all[count]) !== null && +all[count] <= MAX_INDEX) {
    count++;
  }
  return count === 0 ? all : arraySlice(all, count);
}
const isEmpty = (o) => o.keys.length === 0 && o.hidden === undefined;

function array(c, o) {
  o.keys = namedKeys(o.value, c.showHidden);
  const before = o.name !== 'Array' || o.tag !== '' ? prefixed(o.name, o.tag, 'Array', `(${o.value.length})`) : '';
  o.open = `${before}[`;
  o.close = ']';
  o.list = true;
  o.items = arrayItems;
  if (o.value.length === 0 && isEmpty(o)) o.done = `${o.open}]`;
}
const iterables = {
  __proto__: null,
  Array: array,
  Set: (c, o) => collection(c, o, 'Set', P.setSize(o.value), setItems),
  Map: (c, o) => collection(c, o, 'Map', P.mapSize(o.value), mapItems),
  'Map Iterator': (c, o) => iterator(c, o, 'Map'),
  'Set Iterator': (c, o) => iterator(c, o, 'Set'),
};
function collection(c, o, fallback, size, items) {
  o.keys = propertyKeys(o.value, c.showHidden);
  const before = prefixed(o.name, o.tag, fallback, `(${size})`);
  o.open = `${before}{`;
  o.items = items;
  if (size === 0 && isEmpty(o)) o.done = `${before}{}`;
}
function typedArray(c, o) {
  o.keys = namedKeys(o.value, c.showHidden);
  const size = P.typedLength(o.value);
  o.open = `${prefixed(o.name, o.tag, o.kind, `(${size})`)}[`;
  o.close = ']';
  o.list = true;
  o.items = typedItems;
  if (size === 0 && o.keys.length === 0 && !c.showHidden) o.done = `${o.open}]`;
}
function iterator(c, o, of) {
  o.keys = propertyKeys(o.value, c.showHidden);
  let title = o.tag;
  if (title !== `${of} Iterator`) title = `${title === '' ? '' : `${title}] [`}${of} Iterator`;
  o.open = `[${title}] {`;
  o.items = (c, value, level) => iteratorItems(c, o, of, value, level);
}

function object(c, o) {
  if (o.name === 'Object' && o.tag === '') o.open = '{';
  else o.open = `${prefixed(o.name, o.tag, 'Object')}{`;
  if (isEmpty(o)) o.done = `${o.open}}`;
}
function func(c, o) {
  o.base = functionBase(c, o);
  if (isEmpty(o)) o.done = c.stylize(o.base, 'special');
}
function withPrefix(o, fallback, base) {
  const before = prefixed(o.name, o.tag, fallback);
  return before === `${fallback} ` ? base : before + base;
}
const others = {
  __proto__: null,
  Arguments(c, o) {
    o.open = '[Arguments] {';
    if (isEmpty(o)) o.done = '[Arguments] {}';
  },
  RegExp(c, o) {
    o.base = withPrefix(o, 'RegExp', P.regexpText(o.name === null ? new RegExpOf(o.value) : o.value));
    if (isEmpty(o) || (c.depth !== null && o.level > c.depth)) o.done = c.stylize(o.base, 'regexp');
  },
  Date(c, o) {
    const time = P.dateTime(o.value);
    o.base = withPrefix(o, 'Date', time !== time ? P.dateText(o.value) : P.dateISO(o.value));
    if (isEmpty(o)) o.done = c.stylize(o.base, 'date');
  },
  Error(c, o) {
    o.base = errorBase(c, o);
    if (isEmpty(o)) o.done = o.base;
  },
  ArrayBuffer: (c, o) => buffer(c, o, P.bufferBytes(o.value)),
  SharedArrayBuffer: (c, o) => buffer(c, o, P.sharedBytes(o.value)),
  DataView(c, o) {
    o.open = `${prefixed(o.name, o.tag, 'DataView')}{`;
    o.items = (c, value, level) => {
      const out = [];
      for (const key of ['byteLength', 'byteOffset', 'buffer']) push(out, inner(c, value, level, key));
      return out;
    };
  },
  Promise(c, o) {
    o.open = `${prefixed(o.name, o.tag, 'Promise')}{`;
    o.items = promiseItems;
  },
  WeakSet: (c, o) => weak(c, o, 'WeakSet'),
  WeakMap: (c, o) => weak(c, o, 'WeakMap'),
  Module(c, o) {
    o.open = `${prefixed(o.name, o.tag, 'Module')}{`;
    if (o.name === null) o.open = '[Module: null prototype] {';
    const names = o.keys;
    o.keys = [];
    o.items = (c, value, level) => moduleItems(c, value, level, names);
  },
  Number: (c, o) => boxed(c, o, 'Number', P.numberValue),
  String: (c, o) => boxed(c, o, 'String', P.stringValue),
  Boolean: (c, o) => boxed(c, o, 'Boolean', P.booleanValue),
  BigInt: (c, o) => boxed(c, o, 'BigInt', P.bigintValue),
  Symbol: (c, o) => boxed(c, o, 'Symbol', P.symbolValue),
};
function weak(c, o, kind) {
  o.open = `${prefixed(o.name, o.tag, kind)}{`;
  o.items = () => [c.stylize('<items unknown>', 'special')];
}
function buffer(c, o, size) {
  o.open = `${prefixed(o.name, o.tag, o.kind)}{`;
  // As a part of a typed array it is short, and shown at any depth.
  if (o.inTypedArray && isEmpty(o)) {
    o.done = `${o.open} [byteLength]: ${primitive(c.stylize, size, c)} }`;
    return;
  }
  o.items = (c, value, level) => [bytes(c, value, size), inner(c, value, level, 'byteLength')];
}
function boxed(c, o, kind, valueOf) {
  const value = valueOf(o.value);
  if (kind === 'String') {
    const all = o.keys;
    o.keys = [];
    for (let i = value.length; i < all.length; i++) push(o.keys, all[i]);
  }
  let base = `[${kind}`;
  if (kind !== o.name) base += o.name === null ? ' (null prototype)' : ` (${o.name})`;
  base += `: ${primitive(plain, value, c)}]`;
  if (o.tag !== '' && o.tag !== o.name) base += ` [${o.tag}]`;
  o.base = base;
  if (isEmpty(o)) o.done = c.stylize(base, P.toLowerCase(kind));
}

// ---- Functions and errors

const CLASS = /^class(?:\s|\{)/;
const COMMENTS = /\/\*[^]*?\*\/|\/\/[^\n]*/;
function isClass(source) {
  if (exec(CLASS, source) === null) return false;
  let head = slice(source, 5);
  for (let found = exec(COMMENTS, head); found !== null; found = exec(COMMENTS, head)) {
    head = slice(head, 0, found.index) + slice(head, found.index + found[0].length);
  }
  return !includes(slice(head, 0, indexOf(head, '{')), '(');
}
function functionBase(c, o) {
  const { value, name, tag, kind } = o;
  const source = P.functionText(value);
  if (startsWith(source, 'class') && isClass(source)) return classBase(o);
  let type = 'Function';
  if (endsWith(kind, 'Function') && kind !== 'Function') type = startsWith(kind, 'C') || startsWith(kind, 'B') ? type : kind;
  let base = `[${type}`;
  if (name === null) base += ' (null prototype)';
  if (value.name === '') base += ' (anonymous)';
  else base += `: ${typeof value.name === 'string' ? value.name : show(c, value.name, o.level)}`;
  base += ']';
  if (name !== type && name !== null && !(name === 'Function' && type !== 'Function')) base += ` ${name}`;
  if (tag !== '' && name !== tag && tag !== type) base += ` [${tag}]`;
  return base;
}
function classBase({ value, name, tag }) {
  const called = (hasOwn(value, 'name') && value.name) || '(anonymous)';
  let base = `class ${called}`;
  if (name !== 'Function' && name !== null) base += ` [${name}]`;
  if (tag !== '' && name !== tag) base += ` [${tag}]`;
  if (name === null) return `[${base} extends [null prototype]]`;
  const above = getPrototypeOf(value).name;
  return above ? `[${base} extends ${above}]` : `[${base}]`;
}

function stackOf(error) {
  const { stack } = error;
  if (typeof stack === 'string' && stack !== '') return stack;
  const line = P.errorText(error);
  return stack ? `${line}\n    ${text(stack)}` : line;
}
const FIRST_NAME = /^([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n\s+at)/;
const ONLY_NAME = /^([a-z_A-Z0-9-]*Error)$/;
// Puts the class into the first line where only an inherited name stands there.
function withClass(stack, o, name) {
  let length = name.length;
  const starts = startsWith(stack, name) && (stack.length === length || stack[length] === ':' || stack[length] === '\n');
  if (o.name !== null && !(endsWith(name, 'Error') && starts)) return stack;
  let fallback = 'Error';
  if (o.name === null) {
    const found = exec(FIRST_NAME, stack) ?? exec(ONLY_NAME, stack);
    fallback = found === null ? '' : found[1];
    length = fallback.length;
    if (fallback === '') fallback = 'Error';
  }
  const prefix = slice(prefixed(o.name, o.tag, fallback), 0, -1);
  if (name === prefix) return stack;
  if (!includes(prefix, name)) return `${prefix} [${name}]${slice(stack, length)}`;
  return length === 0 ? `${prefix}: ${stack}` : prefix + slice(stack, length);
}
function errorBase(c, o) {
  const { value } = o;
  const name = value.name === undefined || value.name === null ? 'Error' : text(value.name);
  let stack = stackOf(value);
  errorKeys(c, o, stack);
  stack = withClass(stack, o, name);
  let from = 0;
  if (typeof value.message === 'string' && value.message !== '') {
    const at = indexOf(stack, value.message);
    if (at >= 0) from = at + value.message.length;
  }
  const frames = indexOf(stack, '\n    at', from);
  if (frames < 0) stack = `[${stack}]`;
  else {
    const lines = withoutCommon(c, value, P.stackLines(slice(stack, frames + 1)));
    stack = `${slice(stack, 0, frames)}\n${join(lines, '\n')}`;
  }
  return indented(stack, c.indent);
}
// Name, message and stack are in the text already; cause and errors are shown though they are hidden.
function errorKeys(c, o, stack) {
  const { value } = o;
  const has = { __proto__: null };
  const kept = [];
  if (c.showHidden && !hasOwn(value, 'stack')) push(kept, 'stack');
  for (let i = 0; i < o.keys.length; i++) {
    const key = o.keys[i];
    has[key] = true;
    const said = !c.showHidden && (key === 'name' || key === 'message' || key === 'stack');
    if (said && (typeof value[key] !== 'string' || includes(stack, value[key]))) continue;
    push(kept, key);
  }
  if (hasOwn(value, 'cause') && has.cause === undefined) push(kept, 'cause');
  if (isArray(value.errors) && has.errors === undefined) push(kept, 'errors');
  o.keys = kept;
}
// Frames that the cause has too are named only once.
function withoutCommon(c, error, frames) {
  const { cause } = error;
  if (typeof cause !== 'object' || cause === null || brand(cause) !== 'Error') return frames;
  const stack = stackOf(cause);
  const start = indexOf(stack, '\n    at');
  if (start < 0) return frames;
  const theirs = P.stackLines(slice(stack, start + 1));
  for (let at = 0; at < frames.length - 3; at++) {
    const other = P.arrayIndexOf(theirs, frames[at]);
    if (other < 0) continue;
    let length = 1;
    while (at + length < frames.length && frames[at + length] === theirs[other + length]) length++;
    if (length > 3) {
      const line = c.stylize(`    ... ${length - 2} lines matching cause stack trace ...`, 'undefined');
      splice(frames, at + 1, length - 2, line);
      return frames;
    }
  }
  return frames;
}

// ---- Entries

const more = (count) => `... ${count} more item${count > 1 ? 's' : ''}`;
const limit = (c, length) => min(max(0, c.maxArrayLength), length);

function arrayItems(c, value, level) {
  const out = [];
  const { length } = value;
  const room = limit(c, length);
  let shown = 0;
  let index = 0;
  // Where holes begin, only the keys that are there are visited: an array may be four billion long.
  while (index < length && shown < room && hasOwn(value, index)) {
    push(out, property(c, value, level, index, ITEM));
    index++;
    shown++;
  }
  if (index < length && shown < room) index = sparseItems(c, value, level, index, room, out);
  if (index < length) push(out, more(length - index));
  return out;
}
function sparseItems(c, value, level, from, room, out) {
  const all = ownKeys(value);
  let index = from;
  for (let i = from; out.length < room; i++) {
    const present = i < all.length && exec(INDEX, all[i]) !== null && +all[i] <= MAX_INDEX;
    const next = present ? +all[i] : value.length;
    if (next > index) {
      const holes = next - index;
      push(out, c.stylize(`<${holes} empty item${holes > 1 ? 's' : ''}>`, 'undefined'));
      index = next;
    }
    if (!present) break;
    if (out.length < room) {
      push(out, property(c, value, level, all[i], ITEM));
      index++;
    }
  }
  return index;
}
function typedItems(c, value, level) {
  const out = [];
  const length = P.typedLength(value);
  const room = limit(c, length);
  for (let i = 0; i < room; i++) push(out, primitive(c.stylize, value[i], c));
  if (room < length) push(out, more(length - room));
  if (c.showHidden) {
    c.indent += 2;
    for (const key of ['BYTES_PER_ELEMENT', 'length', 'byteLength', 'byteOffset', 'buffer']) {
      push(out, `[${key}]: ${show(c, value[key], level, true)}`);
    }
    c.indent -= 2;
  }
  return out;
}
function bytes(c, value, size) {
  let view;
  try {
    view = new Uint8Array(value);
  } catch {
    return c.stylize('(detached)', 'special');
  }
  const room = limit(c, size);
  let hex = '';
  for (let i = 0; i < room; i++) hex += (i > 0 ? ' ' : '') + padStart(P.numberText(view[i], 16), 2, '0');
  if (size > room) hex += ` ... ${size - room} more byte${size - room > 1 ? 's' : ''}`;
  return `${c.stylize('[Uint8Contents]', 'special')}: <${hex}>`;
}
// A property of the prototype that belongs to the picture.
function inner(c, value, level, key) {
  c.indent += 2;
  const shown = show(c, value[key], level);
  c.indent -= 2;
  return `[${key}]: ${shown}`;
}
function setItems(c, value, level) {
  const out = [];
  const size = P.setSize(value);
  const room = limit(c, size);
  c.indent += 2;
  P.setEach(value, (item) => {
    if (out.length < room) push(out, show(c, item, level));
  });
  if (size > room) push(out, more(size - room));
  c.indent -= 2;
  return out;
}
function mapItems(c, value, level) {
  const out = [];
  const size = P.mapSize(value);
  const room = limit(c, size);
  c.indent += 2;
  P.mapEach(value, (item, key) => {
    if (out.length < room) push(out, `${show(c, key, level)} => ${show(c, item, level)}`);
  });
  if (size > room) push(out, more(size - room));
  c.indent -= 2;
  return out;
}
// The rest of an iterator, read from a second one that is put at the same place.
function iteratorItems(c, o, of, value, level) {
  const source = T.iterated(value);
  const pairs = source[1] === 2;
  if (pairs) {
    o.open = `[${of} Entries] {`;
    if (o.tag !== `${of} Iterator` && o.tag !== '') o.open = `[${o.tag}] ${o.open}`;
    o.list = true;
  }
  if (source[0] === undefined) return [];
  const fresh = (of === 'Map' ? P.mapEntries : P.setEntries)(source[0]);
  if (!T.advanceTo(fresh, value)) return [];
  const next = of === 'Map' ? P.mapNext : P.setNext;
  const out = [];
  let count = 0;
  c.indent += 2;
  for (let step = next(fresh); !step.done; step = next(fresh), count++) {
    if (count >= c.maxArrayLength) continue;
    const pair = step.value;
    if (pairs) {
      const both = [show(c, pair[0], level), show(c, pair[1], level)];
      push(out, layout(c, both, '', ['[', ']'], true, level, undefined));
    } else push(out, show(c, pair[source[1]], level));
  }
  c.indent -= 2;
  if (count > out.length) push(out, more(count - out.length));
  return out;
}
function promiseItems(c, value, level) {
  const [state, result] = promiseState(value);
  if (state === 'pending') return [c.stylize('<pending>', 'special')];
  c.indent += 2;
  const shown = show(c, result, level);
  c.indent -= 2;
  return [state === 'rejected' ? `${c.stylize('<rejected>', 'special')} ${shown}` : shown];
}
function moduleItems(c, value, level, names) {
  const out = [];
  for (let i = 0; i < names.length; i++) {
    let shown;
    try {
      shown = property(c, value, level, names[i], NAMED);
    } catch {
      shown = property(c, { [names[i]]: '' }, level, names[i], NAMED);
      shown = slice(shown, 0, lastIndexOf(shown, ' ') + 1) + c.stylize('<uninitialized>', 'special');
    }
    push(out, shown);
  }
  return out;
}

function property(c, value, level, key, type, d, receiver = value) {
  d ??= getOwnPropertyDescriptor(value, key) ?? { value: value[key], enumerable: key !== 'stack' };
  let shown;
  let space = ' ';
  if (d.value !== undefined) {
    const step = c.compact !== true || type !== NAMED ? 2 : 3;
    c.indent += step;
    shown = show(c, d.value, level);
    if (step === 3 && c.breakLength < T.width(shown)) space = `\n${repeat(' ', c.indent)}`;
    c.indent -= step;
  } else if (d.get !== undefined) {
    shown = accessor(c, d, level, receiver);
  } else {
    shown = d.set !== undefined ? c.stylize('[Setter]', 'special') : c.stylize('undefined', 'undefined');
  }
  if (type === ITEM) return shown;
  return `${propertyName(c, key, d)}:${space}${shown}`;
}
function propertyName(c, key, d) {
  if (typeof key === 'symbol') {
    const name = c.stylize(T.escaped(P.symbolText(key)), 'symbol');
    return d.enumerable === false ? `[${name}]` : name;
  }
  if (key === '__proto__') return "['__proto__']";
  const name = exec(IDENTIFIER, key) !== null ? c.stylize(key, 'name') : c.stylize(T.quoted(key), 'string');
  return d.enumerable === false ? `[${name}]` : name;
}
function accessor(c, d, level, receiver) {
  const label = d.set !== undefined ? 'Getter/Setter' : 'Getter';
  const wanted = c.getters === true || (c.getters === 'get' && d.set === undefined) || (c.getters === 'set' && d.set !== undefined);
  if (!wanted) return c.stylize(`[${label}]`, 'special');
  const open = c.stylize(`[${label}:`, 'special');
  const close = c.stylize(']', 'special');
  let shown;
  c.indent += 2;
  try {
    const value = apply(d.get, receiver, []);
    if (value === null) shown = `${open} ${c.stylize('null', 'null')}${close}`;
    else if (typeof value === 'object') shown = `${c.stylize(`[${label}]`, 'special')} ${show(c, value, level)}`;
    else shown = `${open} ${primitive(c.stylize, value, c)}${close}`;
  } catch (error) {
    shown = `${open} <Inspection threw (${show(c, error, level)})>${close}`;
  }
  c.indent -= 2;
  return shown;
}

// ---- Lines

const textWidth = (c, entry) => (c.colors ? T.withoutCodes(entry).length : entry.length);

function fits(c, out, start, base) {
  let total = out.length + start;
  if (total + out.length > c.breakLength) return false;
  for (let i = 0; i < out.length; i++) {
    total += textWidth(c, out[i]);
    if (total > c.breakLength) return false;
  }
  return base === '' || !includes(base, '\n');
}

// One line, or one entry a line; `compact` is the number of inner levels that may share a line.
function layout(c, out, base, [open, close], list, level, value) {
  if (c.compact === true) {
    if (fits(c, out, 0, base)) return `${open}${base ? ` ${base}` : ''} ${join(out, ', ')} ${close}`;
    const spaces = repeat(' ', c.indent);
    const first = base === '' && open.length === 1 ? ' ' : `${base ? ` ${base}` : ''}\n${spaces}  `;
    return `${open}${first}${join(out, `,\n${spaces}  `)} ${close}`;
  }
  const before = base ? `${base} ` : '';
  if (typeof c.compact === 'number' && c.compact >= 1) {
    const count = out.length;
    if (list && count > 6) out = inColumns(c, out, value);
    if (c.level - level < c.compact && count === out.length) {
      const start = out.length + c.indent + open.length + base.length + 10;
      if (fits(c, out, start, base)) {
        const line = join(out, ', ');
        if (!includes(line, '\n')) return `${before}${open} ${line} ${close}`;
      }
    }
  }
  const newLine = `\n${repeat(' ', c.indent)}`;
  return `${before}${open}${newLine}  ${join(out, `,${newLine}  `)}${newLine}${close}`;
}

// Short items of a long list stand in columns whose number follows from their lengths.
function inColumns(c, out, value) {
  let total = 0;
  let longest = 0;
  const count = out.length - (c.maxArrayLength < out.length ? 1 : 0);
  const widths = [];
  for (let i = 0; i < count; i++) {
    const length = T.width(out[i]);
    push(widths, length);
    total += length + 2;
    if (longest < length) longest = length;
  }
  const widest = longest + 2;
  if (widest * 3 + c.indent >= c.breakLength || !(total / widest > 5 || longest <= 6)) return out;
  const biased = max(widest - 3 - sqrt(widest - total / out.length), 1);
  const columns = min(
    round(sqrt(2.5 * biased * count) / biased),
    floor((c.breakLength - c.indent) / widest),
    c.compact * 4,
    15,
  );
  if (columns <= 1) return out;
  const columnWidths = [];
  for (let i = 0; i < columns; i++) {
    let width = 0;
    for (let j = i; j < count; j += columns) if (widths[j] > width) width = widths[j];
    push(columnWidths, width + 2);
  }
  let pad = padStart;
  for (let i = 0; value !== undefined && i < out.length && pad === padStart; i++) {
    if (typeof value[i] !== 'number' && typeof value[i] !== 'bigint') pad = padEnd;
  }
  const rows = [];
  for (let i = 0; i < count; i += columns) {
    const end = min(i + columns, count);
    let row = '';
    let j = i;
    for (; j < end - 1; j++) row += pad(`${out[j]}, `, columnWidths[j - i] + out[j].length - widths[j], ' ');
    row += pad === padStart ? padStart(out[j], columnWidths[j - i] + out[j].length - widths[j] - 2, ' ') : out[j];
    push(rows, row);
  }
  if (count < out.length) push(rows, out[count]);
  return rows;
}

inspect.custom = custom;
Object.defineProperty(inspect, 'colors', { get: T.allColors, enumerable: true, configurable: true });
inspect.styles = styles;
Object.defineProperty(inspect, 'defaultOptions', {
  get: () => defaults,
  set: (options) => {
    require('errors').validateObject(options, 'options');
    takeOptions(defaults, options);
  },
  configurable: true,
});

exports.inspect = inspect;
exports.colored = colored;
exports.stackOf = stackOf;
exports.isStackOverflow = isStackOverflow;
exports.isBuiltIn = isBuiltIn;
