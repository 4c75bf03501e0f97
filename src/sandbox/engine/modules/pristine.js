// Built-ins as they were before the program ran, as functions of (self, ...args). What a program does to prototypes later
// does not reach code that uses these. Iteration (`for of`, spread, array patterns) is not safe that way; loops by index are.
const { uncurry } = core;
const getter = (prototype, key) => uncurry(Reflect.getOwnPropertyDescriptor(prototype, key).get);
const A = Array.prototype;
const S = String.prototype;
const M = Map.prototype;
const Z = Set.prototype;
const typedArray = Object.getPrototypeOf(Uint8Array.prototype);
const { setPrototypeOf, defineProperty } = Object;

exports.push = uncurry(A.push);
exports.pop = uncurry(A.pop);
exports.shift = uncurry(A.shift);
exports.unshift = uncurry(A.unshift);
exports.splice = uncurry(A.splice);
exports.sort = uncurry(A.sort);
exports.join = uncurry(A.join);
exports.arraySlice = uncurry(A.slice);
exports.arrayIndexOf = uncurry(A.indexOf);

exports.slice = uncurry(S.slice);
exports.indexOf = uncurry(S.indexOf);
exports.lastIndexOf = uncurry(S.lastIndexOf);
exports.includes = uncurry(S.includes);
exports.startsWith = uncurry(S.startsWith);
exports.endsWith = uncurry(S.endsWith);
exports.repeat = uncurry(S.repeat);
exports.padStart = uncurry(S.padStart);
exports.padEnd = uncurry(S.padEnd);
exports.trim = uncurry(S.trim);
exports.codeAt = uncurry(S.charCodeAt);
exports.pointAt = uncurry(S.codePointAt);
exports.toLowerCase = uncurry(S.toLowerCase);
exports.stackLines = ((split) => (string) => split(string, '\n'))(uncurry(S.split));
exports.exec = uncurry(RegExp.prototype.exec);

exports.mapGet = uncurry(M.get);
exports.mapSet = uncurry(M.set);
exports.mapHas = uncurry(M.has);
exports.mapDelete = uncurry(M.delete);
exports.mapEach = uncurry(M.forEach);
exports.mapSize = getter(M, 'size');
exports.mapEntries = uncurry(M.entries);
exports.setAdd = uncurry(Z.add);
exports.setHas = uncurry(Z.has);
exports.setDelete = uncurry(Z.delete);
exports.setEach = uncurry(Z.forEach);
exports.setSize = getter(Z, 'size');
exports.setEntries = uncurry(Z.entries);
exports.mapNext = uncurry(Object.getPrototypeOf(new Map().entries()).next);
exports.setNext = uncurry(Object.getPrototypeOf(new Set().entries()).next);
exports.weakGet = uncurry(WeakMap.prototype.get);
exports.weakSet = uncurry(WeakMap.prototype.set);

exports.hasOwn = uncurry(Object.prototype.hasOwnProperty);
exports.isEnumerable = uncurry(Object.prototype.propertyIsEnumerable);
exports.functionText = uncurry(Function.prototype.toString);
exports.errorText = uncurry(Error.prototype.toString);
exports.symbolText = uncurry(Symbol.prototype.toString);
exports.numberText = uncurry(Number.prototype.toString);
exports.regexpText = uncurry(RegExp.prototype.toString);
exports.regexpSource = getter(RegExp.prototype, 'source');
exports.regexpFlags = getter(RegExp.prototype, 'flags');
exports.dateTime = uncurry(Date.prototype.getTime);
exports.dateISO = uncurry(Date.prototype.toISOString);
exports.dateText = uncurry(Date.prototype.toString);
exports.numberValue = uncurry(Number.prototype.valueOf);
exports.stringValue = uncurry(S.valueOf);
exports.booleanValue = uncurry(Boolean.prototype.valueOf);
exports.bigintValue = uncurry(BigInt.prototype.valueOf);
exports.symbolValue = uncurry(Symbol.prototype.valueOf);
exports.typedLength = getter(typedArray, 'length');
exports.typedBuffer = getter(typedArray, 'buffer');
exports.bufferBytes = getter(ArrayBuffer.prototype, 'byteLength');
exports.sharedBytes = getter(SharedArrayBuffer.prototype, 'byteLength');

exports.then = uncurry(Promise.prototype.then);

// An array that no setter on Array.prototype reaches: `list[list.length] = item` always adds.
exports.list = () => setPrototypeOf([], null);
// Makes an own property of a plain object or array, whatever its prototype says.
exports.define = (object, key, value) =>
  defineProperty(object, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
