// node:url: URL, URLSearchParams and files as URLs. The older functions are in url_legacy.js.
const { invalidArgType, invalidThis, missingArgs, nodeError, validateFunction, validateObject, validateString } =
  require('errors');
const { webClass } = require('web_class');
const { uncurry } = core;
const { defineProperty } = Object;
const { ownKeys } = Reflect;
const encodeUri = encodeURI;
const decodeUriComponent = decodeURIComponent;
const wellFormed = uncurry(String.prototype.toWellFormed);
const customInspect = Symbol.for('nodejs.util.inspect.custom');
const usv = (value) => wellFormed(`${value}`);

function invalidUrl(input, base) {
  const error = nodeError('TypeError', 'ERR_INVALID_URL', 'Invalid URL');
  error.input = input;
  if (base !== undefined) error.base = base;
  return error;
}

// Ways between a URL and its search params: `bind` gives params to a URL, `refill` sets them without telling it.
let bind, refill, searchChanged;

class URLSearchParams {
  // Names and values in turn.
  #list = [];
  #url;
  static {
    bind = (params, url) => {
      params.#url = url;
    };
    refill = (params, search) => {
      params.#list = natives.parseForm(search.startsWith('?') ? search.slice(1) : search);
    };
  }
  constructor(init = undefined) {
    if (init === undefined) return;
    if ((typeof init !== 'object' && typeof init !== 'function') || init === null) refill(this, usv(init));
    else this.#fill(init);
  }
  #fill(init) {
    const method = init[Symbol.iterator];
    if (method === this[Symbol.iterator] && #list in init) {
      this.#list = [...init.#list];
    } else if (method !== undefined && method !== null) {
      if (typeof method !== 'function') throw nodeError('TypeError', 'ERR_ARG_NOT_ITERABLE', 'Query pairs must be iterable');
      for (const pair of init) {
        const iterable = (typeof pair === 'object' || typeof pair === 'function') && pair?.[Symbol.iterator];
        const items = typeof iterable === 'function' ? [...pair] : [];
        if (items.length !== 2) {
          const message = 'Each query pair must be an iterable [name, value] tuple';
          throw nodeError('TypeError', 'ERR_INVALID_TUPLE', message);
        }
        this.#list.push(usv(items[0]), usv(items[1]));
      }
    } else {
      const seen = new Map();
      for (const key of ownKeys(init)) {
        if (!Object.prototype.propertyIsEnumerable.call(init, key)) continue;
        const name = usv(key);
        const value = usv(init[key]);
        // Two keys may become one name when what is ill-formed in them is replaced.
        if (seen.has(name)) {
          this.#list[seen.get(name)] = value;
        } else {
          seen.set(name, this.#list.push(name, value) - 1);
        }
      }
    }
  }
  static #check(params, count, needed, ...names) {
    if (typeof params !== 'object' || params === null || !(#list in params)) throw invalidThis('URLSearchParams');
    if (count < needed) throw missingArgs(...names);
  }
  #changed() {
    if (this.#url !== undefined) searchChanged(this.#url, this.toString());
  }
  [customInspect](depth, options, inspect) {
    URLSearchParams.#check(this);
    if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
    const inner = { ...options };
    if (depth !== null) inner.depth = depth - 1;
    const pairs = [];
    for (let i = 0; i < this.#list.length; i += 2) {
      pairs.push(`${inspect(this.#list[i], inner)} => ${inspect(this.#list[i + 1], inner)}`);
    }
    const name = this.constructor.name;
    if (pairs.length === 0) return `${name} {}`;
    const line = pairs.join(', ');
    const width = line.replace(/\u001b\[\d+m/g, '').length;
    return width > options.breakLength ? `${name} {\n  ${pairs.join(',\n  ')} }` : `${name} { ${line} }`;
  }
  get size() {
    URLSearchParams.#check(this);
    return this.#list.length / 2;
  }
  append(name, value) {
    URLSearchParams.#check(this, arguments.length, 2, 'name', 'value');
    this.#list.push(usv(name), usv(value));
    this.#changed();
  }
  delete(name, value = undefined) {
    URLSearchParams.#check(this, arguments.length, 1, 'name');
    name = usv(name);
    if (value !== undefined) value = usv(value);
    const list = this.#list;
    // In place, since an iterator may be walking it.
    for (let i = 0; i < list.length; ) {
      if (list[i] === name && (value === undefined || list[i + 1] === value)) list.splice(i, 2);
      else i += 2;
    }
    this.#changed();
  }
  get(name) {
    URLSearchParams.#check(this, arguments.length, 1, 'name');
    name = usv(name);
    const list = this.#list;
    for (let i = 0; i < list.length; i += 2) if (list[i] === name) return list[i + 1];
    return null;
  }
  getAll(name) {
    URLSearchParams.#check(this, arguments.length, 1, 'name');
    name = usv(name);
    return this.#list.filter((_, i) => i % 2 === 1 && this.#list[i - 1] === name);
  }
  has(name, value = undefined) {
    URLSearchParams.#check(this, arguments.length, 1, 'name');
    name = usv(name);
    if (value !== undefined) value = usv(value);
    const list = this.#list;
    for (let i = 0; i < list.length; i += 2) {
      if (list[i] === name && (value === undefined || list[i + 1] === value)) return true;
    }
    return false;
  }
  set(name, value) {
    URLSearchParams.#check(this, arguments.length, 2, 'name', 'value');
    name = usv(name);
    value = usv(value);
    const list = this.#list;
    let found = false;
    for (let i = 0; i < list.length; ) {
      if (list[i] === name && found) {
        list.splice(i, 2);
        continue;
      }
      if (list[i] === name) {
        list[i + 1] = value;
        found = true;
      }
      i += 2;
    }
    if (!found) list.push(name, value);
    this.#changed();
  }
  sort() {
    URLSearchParams.#check(this);
    const pairs = [];
    for (let i = 0; i < this.#list.length; i += 2) pairs.push([this.#list[i], this.#list[i + 1]]);
    pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#list.splice(0, Infinity, ...pairs.flat());
    this.#changed();
  }
  entries() {
    URLSearchParams.#check(this);
    return new ParamsIterator(this.#list, 'entries');
  }
  forEach(callback, thisArg = undefined) {
    URLSearchParams.#check(this);
    validateFunction(callback, 'callback');
    const list = this.#list;
    for (let i = 0; i < list.length; i += 2) callback.call(thisArg, list[i + 1], list[i], this);
  }
  keys() {
    URLSearchParams.#check(this);
    return new ParamsIterator(this.#list, 'keys');
  }
  values() {
    URLSearchParams.#check(this);
    return new ParamsIterator(this.#list, 'values');
  }
  toString() {
    URLSearchParams.#check(this);
    return natives.formText(this.#list);
  }
}
defineProperty(URLSearchParams.prototype, Symbol.iterator, {
  value: URLSearchParams.prototype.entries,
  writable: true,
  configurable: true,
});
const members = (c) => ownKeys(c.prototype).filter((key) => typeof key === 'string' && key !== 'constructor');
webClass(URLSearchParams, members(URLSearchParams));

class ParamsIterator {
  #list;
  #kind;
  #at = 0;
  constructor(list, kind) {
    this.#list = list;
    this.#kind = kind;
  }
  #item(i) {
    if (this.#kind === 'keys') return this.#list[i];
    return this.#kind === 'values' ? this.#list[i + 1] : [this.#list[i], this.#list[i + 1]];
  }
  next() {
    if (typeof this !== 'object' || this === null || !(#list in this)) throw invalidThis('URLSearchParamsIterator');
    if (this.#at >= this.#list.length) return { done: true, value: undefined };
    const value = this.#item(this.#at);
    this.#at += 2;
    return { done: false, value };
  }
  [customInspect](depth, options, inspect) {
    if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
    const inner = { ...options };
    if (depth !== null) inner.depth = depth - 1;
    const rest = [];
    for (let i = this.#at; i < this.#list.length; i += 2) rest.push(this.#item(i));
    const shown = rest.map((item) => inspect(item, inner));
    const wide = inspect(rest, inner).includes('\n');
    return `URLSearchParams Iterator {${wide ? `\n  ${shown.join(',\n  ')}` : ` ${shown.join(', ')}`} }`;
  }
}
Object.setPrototypeOf(ParamsIterator.prototype, Iterator.prototype);
delete ParamsIterator.prototype.constructor;
webClass(ParamsIterator, ['next']);
defineProperty(ParamsIterator.prototype, Symbol.toStringTag, { value: 'URLSearchParams Iterator', configurable: true });

// Places in what natives.parse returns.
const [AFTER_SCHEME, BEFORE_USERNAME, AFTER_USERNAME, BEFORE_PASSWORD, AFTER_PASSWORD, BEFORE_HOST] = [1, 2, 3, 4, 5, 6];
const [AFTER_HOST, BEFORE_PORT, AFTER_PORT, BEFORE_PATH, AFTER_PATH, AFTER_QUERY] = [7, 8, 9, 10, 11, 12];
const WITH_ORIGIN = ['http:', 'https:', 'ftp:', 'ws:', 'wss:'];

class URL {
  #parts;
  #params;
  static {
    searchChanged = (url, search) => url.#set('search', search);
  }
  constructor(input, base = undefined) {
    if (arguments.length === 0) throw missingArgs('url');
    input = usv(input);
    if (base !== undefined) base = usv(base);
    this.#parts = base === undefined ? natives.parse(input) : natives.parse(input, base);
    if (this.#parts === undefined) throw invalidUrl(input, base);
  }
  static parse(input, base = undefined) {
    if (arguments.length === 0) throw missingArgs('url');
    try {
      return new URL(input, base);
    } catch (error) {
      if (error.code === 'ERR_INVALID_URL') return null;
      throw error;
    }
  }
  static canParse(input, base = undefined) {
    if (arguments.length === 0) throw missingArgs('url');
    return (base === undefined ? natives.parse(usv(input)) : natives.parse(usv(input), usv(base))) !== undefined;
  }
  static createObjectURL(obj) {
    throw invalidArgType('obj', 'Blob', obj);
  }
  static revokeObjectURL() {}
  static #check(url) {
    if (typeof url !== 'object' || url === null || !(#parts in url)) {
      throw new TypeError('Receiver must be an instance of class URL');
    }
  }
  #part(from, to) {
    URL.#check(this);
    return this.#parts[0].slice(typeof from === 'number' ? this.#parts[from] : 0, this.#parts[to]);
  }
  #set(part, value) {
    URL.#check(this);
    const parts = natives.set(this.#parts[0], part, usv(value));
    if (parts !== undefined) this.#parts = parts;
  }
  [customInspect](depth, options, inspect) {
    URL.#check(this);
    if (typeof depth === 'number' && depth < 0) return this;
    const { href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash } = this;
    const shown = { href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash };
    return `${this.constructor.name} ${inspect(shown, options)}`;
  }
  toString() {
    URL.#check(this);
    return this.#parts[0];
  }
  get href() {
    URL.#check(this);
    return this.#parts[0];
  }
  set href(value) {
    URL.#check(this);
    value = usv(value);
    const parts = natives.parse(value);
    if (parts === undefined) throw invalidUrl(value);
    this.#parts = parts;
    if (this.#params !== undefined) refill(this.#params, this.search);
  }
  get origin() {
    const { protocol } = this;
    if (WITH_ORIGIN.includes(protocol)) return `${protocol}//${this.host}`;
    if (protocol === 'blob:') {
      const inner = URL.parse(this.pathname);
      if (inner?.protocol === 'http:' || inner?.protocol === 'https:') return inner.origin;
    }
    return 'null';
  }
  get protocol() {
    return `${this.#part(undefined, AFTER_SCHEME)}:`;
  }
  set protocol(value) {
    this.#set('protocol', value);
  }
  get username() {
    return this.#part(BEFORE_USERNAME, AFTER_USERNAME);
  }
  set username(value) {
    this.#set('username', value);
  }
  get password() {
    return this.#part(BEFORE_PASSWORD, AFTER_PASSWORD);
  }
  set password(value) {
    this.#set('password', value);
  }
  get host() {
    return this.#part(BEFORE_HOST, AFTER_PORT);
  }
  set host(value) {
    this.#set('host', value);
  }
  get hostname() {
    return this.#part(BEFORE_HOST, AFTER_HOST);
  }
  set hostname(value) {
    this.#set('hostname', value);
  }
  get port() {
    return this.#part(BEFORE_PORT, AFTER_PORT);
  }
  set port(value) {
    this.#set('port', value);
  }
  get pathname() {
    return this.#part(BEFORE_PATH, AFTER_PATH);
  }
  set pathname(value) {
    this.#set('pathname', value);
  }
  get search() {
    const search = this.#part(AFTER_PATH, AFTER_QUERY);
    return search === '?' ? '' : search;
  }
  set search(value) {
    this.#set('search', value);
    if (this.#params !== undefined) refill(this.#params, this.search);
  }
  get searchParams() {
    URL.#check(this);
    if (this.#params === undefined) {
      this.#params = new URLSearchParams(this.search);
      bind(this.#params, this);
    }
    return this.#params;
  }
  get hash() {
    URL.#check(this);
    const hash = this.#parts[0].slice(this.#parts[AFTER_QUERY]);
    return hash === '#' ? '' : hash;
  }
  set hash(value) {
    this.#set('hash', value);
  }
  toJSON() {
    URL.#check(this);
    return this.#parts[0];
  }
}
webClass(URL, members(URL), ['parse', 'canParse', 'createObjectURL', 'revokeObjectURL']);

// Files as URLs.
function badFilePath(reason, input) {
  const error = nodeError('TypeError', 'ERR_INVALID_FILE_URL_PATH', `File URL path ${reason}`);
  error.input = input;
  return error;
}
const isUrl = (value) => Boolean(value?.href && value.protocol && value.auth === undefined && value.path === undefined);
function filePath(url, options) {
  if (typeof url === 'string') url = new URL(url);
  else if (!isUrl(url)) throw invalidArgType('path', ['string', 'URL'], url);
  if (url.protocol !== 'file:') throw nodeError('TypeError', 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  const { hostname, pathname } = url;
  if (!options?.windows) {
    if (hostname !== '') {
      const message = 'File URL host must be "localhost" or empty on linux';
      throw nodeError('TypeError', 'ERR_INVALID_FILE_URL_HOST', message);
    }
    if (/%2f/i.test(pathname)) throw badFilePath('must not include encoded / characters', url);
    return pathname;
  }
  if (/%2f|%5c/i.test(pathname)) throw badFilePath('must not include encoded \\ or / characters', url);
  const path = pathname.replaceAll('/', '\\');
  if (hostname !== '') return `\\\\${natives.domainToUnicode(hostname)}${path}`;
  if (!/^\\[a-z]:/i.test(decodeUriComponent(path))) throw badFilePath('must be absolute', url);
  return path.slice(1);
}
exports.fileURLToPath = function fileURLToPath(path, options = undefined) {
  return decodeUriComponent(filePath(path, options));
};
exports.fileURLToPathBuffer = function fileURLToPathBuffer(path, options = undefined) {
  const { Buffer } = require('buffer');
  return Buffer.from(filePath(path, options).replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(`0x${hex}`)), 'latin1');
};
exports.pathToFileURL = function pathToFileURL(path, options = undefined) {
  validateString(path, 'path');
  const { posix, win32 } = require('path');
  const windows = options?.windows;
  let full = (windows ? win32 : posix).resolve(path);
  const last = path.at(-1);
  if ((last === '/' || (windows && last === '\\')) && !full.endsWith(windows ? '\\' : '/')) full += '/';
  const escape = (text) => encodeUri(wellFormed(text)).replace(/[?#']/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  if (!windows) return new URL(`file://${escape(full).replaceAll('\\', '%5C').replaceAll('%27', "'")}`);
  full = full.replaceAll('\\', '/');
  return new URL(full.startsWith('//') ? `file:${escape(full)}` : `file:///${escape(full)}`);
};

exports.domainToASCII = function domainToASCII(domain) {
  if (arguments.length === 0) throw missingArgs('domain');
  return natives.domainToAscii(usv(domain));
};
exports.domainToUnicode = function domainToUnicode(domain) {
  if (arguments.length === 0) throw missingArgs('domain');
  return natives.domainToUnicode(usv(domain));
};
exports.urlToHttpOptions = function urlToHttpOptions(url) {
  validateObject(url, 'url', { allowArray: true, allowFunction: true });
  const { hostname, pathname, port, username, password, search } = url;
  const options = {
    __proto__: null,
    ...url,
    protocol: url.protocol,
    hostname: hostname?.startsWith('[') ? hostname.slice(1, -1) : hostname,
    hash: url.hash,
    search,
    pathname,
    path: `${pathname || ''}${search || ''}`,
    href: url.href,
  };
  if (port !== '') options.port = Number(port);
  if (username || password) options.auth = `${decodeUriComponent(username)}:${decodeUriComponent(password)}`;
  return options;
};

// The older API; its code is loaded at the first call.
function Url() {
  for (const key of ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query', 'pathname', 'path', 'href']) {
    this[key] = null;
  }
}
const later = (name) =>
  ({
    [name](...args) {
      return require('url_legacy')[name](...args);
    },
  })[name];
Object.assign(exports, { URL, URLSearchParams, Url });
for (const name of ['parse', 'resolve', 'resolveObject', 'format']) exports[name] = later(name);
