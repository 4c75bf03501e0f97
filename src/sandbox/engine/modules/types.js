// node:util/types: what a value is inside, whatever its prototype says.
const { brand, proxyParts } = core.native;
const { isView } = ArrayBuffer;

const one = (name) => (value) => brand(value) === name;
const some = (...names) => (value) => {
  const found = brand(value);
  for (let i = 0; i < names.length; i++) if (names[i] === found) return true;
  return false;
};

exports.isAnyArrayBuffer = some('ArrayBuffer', 'SharedArrayBuffer');
exports.isArgumentsObject = one('Arguments');
exports.isArrayBuffer = one('ArrayBuffer');
exports.isArrayBufferView = isView;
exports.isAsyncFunction = some('AsyncFunction', 'AsyncGeneratorFunction');
exports.isBigIntObject = one('BigInt');
exports.isBooleanObject = one('Boolean');
exports.isBoxedPrimitive = some('Number', 'String', 'Boolean', 'BigInt', 'Symbol');
exports.isCryptoKey = () => false;
exports.isDataView = one('DataView');
exports.isDate = one('Date');
exports.isExternal = () => false;
exports.isGeneratorFunction = some('GeneratorFunction', 'AsyncGeneratorFunction');
exports.isGeneratorObject = some('Generator', 'AsyncGenerator');
exports.isKeyObject = () => false;
exports.isMap = one('Map');
exports.isMapIterator = one('Map Iterator');
exports.isModuleNamespaceObject = one('Module');
exports.isNativeError = one('Error');
exports.isNumberObject = one('Number');
exports.isPromise = one('Promise');
exports.isProxy = (value) => proxyParts(value) !== undefined;
exports.isRegExp = one('RegExp');
exports.isSet = one('Set');
exports.isSetIterator = one('Set Iterator');
exports.isSharedArrayBuffer = one('SharedArrayBuffer');
exports.isStringObject = one('String');
exports.isSymbolObject = one('Symbol');
exports.isTypedArray = (value) => isView(value) && brand(value) !== 'DataView';
exports.isWeakMap = one('WeakMap');
exports.isWeakSet = one('WeakSet');
for (const name of ['BigInt64', 'BigUint64', 'Float16', 'Float32', 'Float64', 'Int8', 'Int16', 'Int32', 'Uint8', 'Uint8Clamped', 'Uint16', 'Uint32']) {
  exports[`is${name}Array`] = one(`${name}Array`);
}
