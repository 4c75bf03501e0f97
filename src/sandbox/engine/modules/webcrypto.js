// The global `crypto`, which is also node:crypto's `webcrypto`. Of `subtle` only the names are here.
const { getRandomValues, randomUUID } = require('crypto');
const { defineProperty } = Object;
const errors = () => require('errors');
const SUBTLE = [
  'decrypt', 'deriveBits', 'deriveKey', 'digest', 'encrypt', 'exportKey', 'generateKey', 'importKey', 'sign',
  'unwrapKey', 'verify', 'wrapKey',
];

function refuse(name) {
  return async () => {
    const message = `crypto.subtle.${name} is not offered here: use createHash, createHmac or scrypt of node:crypto`;
    throw errors().nodeError('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', message);
  };
}

class Crypto {
  #own = true;
  #subtle;
  constructor(key) {
    if (key !== core) throw errors().nodeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
  }
  static #check(self) {
    if (!(#own in self)) throw errors().invalidThis('Crypto');
  }
  getRandomValues(array) {
    Crypto.#check(this ?? {});
    if (arguments.length === 0) {
      const message = "Failed to execute 'getRandomValues' on 'Crypto': 1 argument required, but only 0 present.";
      throw errors().nodeError('TypeError', 'ERR_MISSING_ARGS', message);
    }
    return getRandomValues(array);
  }
  randomUUID(options) {
    Crypto.#check(this ?? {});
    return randomUUID(options);
  }
  get subtle() {
    Crypto.#check(this ?? {});
    if (this.#subtle === undefined) {
      this.#subtle = {};
      for (const name of SUBTLE) this.#subtle[name] = refuse(name);
    }
    return this.#subtle;
  }
}
defineProperty(Crypto.prototype, Symbol.toStringTag, { value: 'Crypto', configurable: true });

return new Crypto(core);
