// Deep comparison for assert and util. Every built-in is taken before the program runs, lists have no prototype, and no
// iterator is used, so that a program cannot change what is equal.
const P = require('pristine');
const { brand } = core.native;
const { keys: ownKeys, getOwnPropertySymbols, getOwnPropertyDescriptor, getPrototypeOf, is } = Object;
const { isArray } = Array;
const { hasOwn, isEnumerable, list, mapEach, mapGet, mapHas, mapSize, setEach, setHas, setSize } = P;
const { isView } = ArrayBuffer;
const Bytes = Uint8Array;
const tagText = core.uncurry(Object.prototype.toString);

const LOOSE = 0;
const STRICT = 1;
// Each part of the second value must be found in the first.
const PARTIAL = 2;
// As STRICT, whatever the prototypes.
const SHAPE = 3;

const isObject = (value) => typeof value === 'object' && value !== null;

// `above` is the chain of pairs that are being compared: { a, b, above }.
function same(a, b, mode, above) {
  if (a === b) return a !== 0 || mode === LOOSE || is(a, b);
  if (mode === LOOSE) {
    if (!isObject(a)) return !isObject(b) && typeof a !== 'function' && (a == b || (a !== a && b !== b));
    if (!isObject(b)) return false;
  } else {
    if (!isObject(a) || !isObject(b)) return a !== a && b !== b;
    if (mode === STRICT && !sameClass(a, b)) return false;
  }
  const kind = kindOf(a);
  if (kind !== kindOf(b) || tagText(a) !== tagText(b)) return false;
  if (kind === 'WeakMap' || kind === 'WeakSet' || kind === 'Promise') return false;
  if (isArray(a) !== isArray(b)) return false;
  if (isArray(a)) return sameArrays(a, b, mode, above);
  return sameInside(a, b, kind, mode) && nested(a, b, kind, mode, above);
}

// The inherited constructor decides, so that two objects with like prototypes of their own are of one class.
function sameClass(a, b) {
  const made = a.constructor;
  if (made === undefined || hasOwn(a, 'constructor')) return getPrototypeOf(a) === getPrototypeOf(b);
  return made === b.constructor;
}

// A Proxy is judged by what it shows.
function kindOf(value) {
  const kind = brand(value);
  return kind !== 'Proxy' ? kind : isArray(value) ? 'Array' : 'Object';
}

// What an object of this kind holds beside its properties.
function sameInside(a, b, kind, mode) {
  switch (kind) {
    case 'Date':
      return is(P.dateTime(a), P.dateTime(b));
    case 'RegExp':
      return P.regexpSource(a) === P.regexpSource(b) && P.regexpFlags(a) === P.regexpFlags(b) && a.lastIndex === b.lastIndex;
    case 'Error':
    case 'DOMException':
      return a.name === b.name && a.message === b.message;
    case 'Number':
      return is(P.numberValue(a), P.numberValue(b));
    case 'String':
      return P.stringValue(a) === P.stringValue(b);
    case 'Boolean':
      return P.booleanValue(a) === P.booleanValue(b);
    case 'BigInt':
      return P.bigintValue(a) === P.bigintValue(b);
    case 'Symbol':
      return P.symbolValue(a) === P.symbolValue(b);
    case 'ArrayBuffer':
    case 'SharedArrayBuffer':
      return sameItems(new Bytes(a), new Bytes(b), mode);
    case 'DataView':
      return sameItems(new Bytes(a.buffer, a.byteOffset, a.byteLength), new Bytes(b.buffer, b.byteOffset, b.byteLength), mode);
    case 'Map':
      return mode === PARTIAL ? mapSize(a) >= mapSize(b) : mapSize(a) === mapSize(b);
    case 'Set':
      return mode === PARTIAL ? setSize(a) >= setSize(b) : setSize(a) === setSize(b);
    default:
      if (isView(a)) return sameItems(a, b, mode);
      return !isUrl(a) || a.href === b.href;
  }
}
function sameItems(a, b, mode) {
  const length = P.typedLength(a);
  const wanted = P.typedLength(b);
  if (mode === PARTIAL) {
    let at = 0;
    for (let i = 0; i < wanted; i++) {
      while (at < length && !is(a[at], b[i])) at++;
      if (at++ >= length) return false;
    }
    return true;
  }
  if (length !== wanted) return false;
  for (let i = 0; i < length; i++) if (mode === LOOSE ? a[i] !== b[i] : !is(a[i], b[i])) return false;
  return true;
}
// A URL keeps its text inside.
const isUrl = (value) => getOwnPropertyDescriptor(getPrototypeOf(value) ?? value, 'constructor')?.value?.name === 'URL';

// Inside itself a value is as its counterpart when that is inside itself too; undefined: neither is.
function circular(a, b, above) {
  let seenA = false;
  let seenB = false;
  for (let pair = above; pair !== undefined; pair = pair.above) {
    if (pair.a === a || pair.b === a) seenA = true;
    if (pair.a === b || pair.b === b) seenB = true;
  }
  return seenA || seenB ? seenA && seenB : undefined;
}

// Compares properties and members.
function nested(a, b, kind, mode, above) {
  const known = circular(a, b, above);
  if (known !== undefined) return known;
  const here = { __proto__: null, a, b, above };
  if (!sameKeys(a, b, kind, mode, here)) return false;
  if (kind === 'Map') return sameMaps(a, b, mode, here);
  if (kind === 'Set') return sameSets(a, b, mode, here);
  if (kind === 'Error') return sameHidden(a, b, 'cause', mode, here) && sameHidden(a, b, 'errors', mode, here);
  return true;
}

function sameKeys(a, b, kind, mode, here) {
  const keysA = namedKeys(a, kind);
  const keysB = namedKeys(b, kind);
  if (mode === PARTIAL ? keysA.length < keysB.length : keysA.length !== keysB.length) return false;
  for (let i = 0; i < keysB.length; i++) if (!isEnumerable(a, keysB[i])) return false;
  if (mode !== LOOSE && !sameSymbols(a, b, mode, here)) return false;
  for (let i = 0; i < keysB.length; i++) if (!same(a[keysB[i]], b[keysB[i]], mode, here)) return false;
  return true;
}
// Items of typed arrays and boxed strings were compared already.
function namedKeys(value, kind) {
  const all = ownKeys(value);
  if (kind !== 'String' && !(kind !== 'DataView' && isView(value))) return all;
  const names = list();
  for (let i = kind === 'String' ? value.length : P.typedLength(value); i < all.length; i++) names[names.length] = all[i];
  return names;
}
function sameSymbols(a, b, mode, here) {
  const inA = enumerableSymbols(a);
  const inB = enumerableSymbols(b);
  if (mode === PARTIAL ? inA.length < inB.length : inA.length !== inB.length) return false;
  for (let i = 0; i < inB.length; i++) {
    if (!isEnumerable(a, inB[i]) || !same(a[inB[i]], b[inB[i]], mode, here)) return false;
  }
  return true;
}
function enumerableSymbols(value) {
  const all = getOwnPropertySymbols(value);
  const out = list();
  for (let i = 0; i < all.length; i++) if (isEnumerable(value, all[i])) out[out.length] = all[i];
  return out;
}
function sameHidden(a, b, key, mode, here) {
  const inA = hasOwn(a, key);
  const inB = hasOwn(b, key);
  if (mode === PARTIAL ? !inB : !inA && !inB) return true;
  return inA === inB && same(a[key], b[key], mode, here);
}

function sameArrays(a, b, mode, above) {
  if (mode === PARTIAL ? a.length < b.length : a.length !== b.length) return false;
  if (mode !== PARTIAL) return nested(a, b, 'Array', mode, above);
  const known = circular(a, b, above);
  if (known !== undefined) return known;
  const here = { __proto__: null, a, b, above };
  // The items of `b`, in their order, somewhere among those of `a`.
  let at = 0;
  for (let i = 0; i < b.length; i++) {
    while (at < a.length && !(hasOwn(a, at) === hasOwn(b, i) && same(a[at], b[i], mode, here))) at++;
    if (at++ >= a.length) return false;
  }
  return sameSymbols(a, b, mode, here) && sameNamed(a, b, mode, here);
}
function sameNamed(a, b, mode, here) {
  const all = ownKeys(b);
  for (let i = all.length - 1; i >= 0 && !(+all[i] < b.length); i--) {
    if (!isEnumerable(a, all[i]) || !same(a[all[i]], b[all[i]], mode, here)) return false;
  }
  return true;
}

// What has no equal by identity is looked for among what is left of the other side.
function sameSets(a, b, mode, here) {
  const wanted = list();
  let missing = false;
  setEach(b, (value) => {
    if (setHas(a, value)) return;
    if (isObject(value) || mode === LOOSE) wanted[wanted.length] = value;
    else missing = true;
  });
  if (missing) return false;
  const left = list();
  setEach(a, (value) => {
    if (!setHas(b, value)) left[left.length] = value;
  });
  for (let i = 0; i < wanted.length; i++) {
    let at = 0;
    while (at < left.length && !(left[at] !== USED && same(left[at], wanted[i], mode, here))) at++;
    if (at === left.length) return false;
    left[at] = USED;
  }
  return true;
}
const USED = { __proto__: null };

function sameMaps(a, b, mode, here) {
  const wanted = list();
  let differs = false;
  mapEach(b, (value, key) => {
    if (differs) return;
    if (mapHas(a, key) && same(mapGet(a, key), value, mode, here)) return;
    // Another key may be equal in depth; of primitives only loosely.
    if (isObject(key) || mode === LOOSE) wanted[wanted.length] = { __proto__: null, key, value };
    else differs = true;
  });
  if (differs) return false;
  const left = list();
  mapEach(a, (value, key) => {
    if (!mapHas(b, key) || isObject(key) || mode === LOOSE) left[left.length] = { __proto__: null, key, value };
  });
  const keyMode = mode === PARTIAL ? STRICT : mode;
  for (let i = 0; i < wanted.length; i++) {
    const { key, value } = wanted[i];
    let at = 0;
    while (at < left.length) {
      const other = left[at];
      if (other !== USED && same(other.key, key, keyMode, here) && same(other.value, value, mode, here)) break;
      at++;
    }
    if (at === left.length) return false;
    left[at] = USED;
  }
  return true;
}

exports.isDeepEqual = (a, b) => same(a, b, LOOSE, undefined);
exports.isDeepStrictEqual = (a, b, options) => {
  const ignorePrototypes = typeof options === 'object' ? options?.skipPrototype : options;
  return same(a, b, ignorePrototypes === true ? SHAPE : STRICT, undefined);
};
exports.isPartialStrictEqual = (a, b) => same(a, b, PARTIAL, undefined);
