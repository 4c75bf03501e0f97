// DOMException: the engine's own, with what Node's constructor takes besides.
const { captureStackTrace } = Error;
const { defineProperty, getOwnPropertyDescriptor } = Object;
const { construct, ownKeys } = Reflect;
const Native = core.engine.DOMException;

function DOMException(message = '', options = 'Error') {
  if (new.target === undefined) throw new TypeError("Class constructor DOMException cannot be invoked without 'new'");
  const dictionary = typeof options === 'object' && options !== null;
  const name = dictionary ? (options.name ?? 'Error') : options;
  const error = construct(Native, [`${message}`, `${name}`], new.target);
  if (dictionary && 'cause' in options) defineProperty(error, 'cause', core.hidden(options.cause));
  captureStackTrace(error, DOMException);
  return error;
}
for (const key of ownKeys(Native)) {
  if (key !== 'prototype' && key !== 'length' && key !== 'name') {
    defineProperty(DOMException, key, getOwnPropertyDescriptor(Native, key));
  }
}
defineProperty(DOMException, 'length', { value: 0, configurable: true });
DOMException.prototype = Native.prototype;
defineProperty(DOMException, 'prototype', { writable: false });
defineProperty(Native.prototype, 'constructor', core.hidden(DOMException));
exports.DOMException = DOMException;
