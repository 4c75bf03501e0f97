// structuredClone, as the HTML standard has it.
const { missingArgs } = require('errors');
const { native, uncurry } = core;
const { defineProperty, getOwnPropertyDescriptor, keys } = Object;
const { isView } = ArrayBuffer;
const ErrorOf = Error;
const errorClasses = { __proto__: null, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
const sliceBuffer = uncurry(ArrayBuffer.prototype.slice);
const moveBuffer = uncurry(ArrayBuffer.prototype.transfer);
const isDetached = uncurry(getOwnPropertyDescriptor(ArrayBuffer.prototype, 'detached').get);
const viewClasses = {
  __proto__: null, BigInt64Array, BigUint64Array, DataView, Float16Array, Float32Array, Float64Array, Int16Array, Int32Array,
  Int8Array, Uint16Array, Uint32Array, Uint8Array, Uint8ClampedArray,
};
const boxes = { __proto__: null, Boolean, Number, String, BigInt };

function refuse(what) {
  const { DOMException } = require('dom_exception');
  return new DOMException(`${what} could not be cloned.`, 'DataCloneError');
}
const put = (target, key, value) =>
  defineProperty(target, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });

function clone(value, seen) {
  if (typeof value === 'symbol') throw refuse(String(value));
  if (typeof value === 'function') throw refuse(`${value}`);
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  const brand = native.proxyParts(value) === undefined ? native.brand(value) : 'Proxy';
  const remember = (copy) => {
    seen.set(value, copy);
    return copy;
  };
  switch (brand) {
    case 'Object':
    case 'Arguments':
      return properties(value, remember({}), seen);
    case 'Array': {
      const copy = remember([]);
      copy.length = value.length;
      return properties(value, copy, seen);
    }
    case 'Date':
      return remember(new Date(Date.prototype.getTime.call(value)));
    case 'RegExp':
      return remember(new RegExp(value.source, value.flags));
    case 'Map': {
      const copy = remember(new Map());
      for (const [key, item] of [...Map.prototype.entries.call(value)]) copy.set(clone(key, seen), clone(item, seen));
      return copy;
    }
    case 'Set': {
      const copy = remember(new Set());
      for (const item of [...Set.prototype.values.call(value)]) copy.add(clone(item, seen));
      return copy;
    }
    case 'Error':
      return error(value, remember, seen);
    case 'DOMException': {
      const { DOMException } = require('dom_exception');
      return remember(new DOMException(value.message, value.name));
    }
    case 'ArrayBuffer':
      return remember(sliceBuffer(value, 0));
    case 'SharedArrayBuffer':
      return remember(value);
  }
  if (boxes[brand] !== undefined) return remember(Object(boxes[brand].prototype.valueOf.call(value)));
  if (isView(value)) {
    const buffer = clone(value.buffer, seen);
    const length = brand === 'DataView' ? value.byteLength : value.length;
    return remember(new viewClasses[brand](buffer, value.byteOffset, length));
  }
  throw refuse(`#<${value.constructor?.name ?? 'Object'}>`);
}

function properties(value, copy, seen) {
  for (const key of keys(value)) put(copy, key, clone(value[key], seen));
  return copy;
}

// An error keeps its standard class, message, cause and stack, and nothing else.
function error(value, remember, seen) {
  const message = getOwnPropertyDescriptor(value, 'message');
  const Class = errorClasses[value.name] ?? ErrorOf;
  const copy = remember(message !== undefined && 'value' in message ? new Class(`${message.value}`) : new Class());
  if (typeof value.stack === 'string') defineProperty(copy, 'stack', core.hidden(value.stack));
  if (getOwnPropertyDescriptor(value, 'cause') !== undefined) {
    defineProperty(copy, 'cause', core.hidden(clone(value.cause, seen)));
  }
  return copy;
}

exports.structuredClone = function structuredClone(value, options = undefined) {
  if (arguments.length === 0) throw missingArgs('value');
  const moved = options?.transfer === undefined ? [] : [...options.transfer];
  for (const [i, buffer] of moved.entries()) {
    if (native.brand(buffer) !== 'ArrayBuffer') throw refuse(typeof buffer === 'object' ? '#<Object>' : String(buffer));
    if (isDetached(buffer) || moved.indexOf(buffer) !== i) throw refuse('#<ArrayBuffer>');
  }
  const copy = clone(value, new Map());
  for (const buffer of moved) moveBuffer(buffer);
  return copy;
};
