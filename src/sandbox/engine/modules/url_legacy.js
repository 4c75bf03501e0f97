// The older half of node:url: parse, format, resolve.
const { invalidArgType, invalidArgValue, nodeError, validateObject, validateString } = require('errors');
const url = require('url');
const querystring = require('querystring');
const { Url } = url;
// Schemes that never have a host, and those that always have `//`.
const HOSTLESS = ['javascript', 'javascript:'];
const SLASHED = ['http', 'http:', 'https', 'https:', 'ftp', 'ftp:', 'gopher', 'gopher:', 'file', 'file:', 'ws', 'ws:', 'wss', 'wss:'];

function parse(input, withQuery = false, slashesDenoteHost = false) {
  if (input instanceof Url) return input;
  const parsed = new Url();
  parsed.parse(input, withQuery, slashesDenoteHost);
  return parsed;
}

function invalid(input) {
  const error = nodeError('TypeError', 'ERR_INVALID_URL', 'Invalid URL');
  error.input = input;
  return error;
}

// Splits `user@host:port/rest`: sets what belongs to the host and returns the rest.
function takeHost(parsed, rest, input) {
  // The host ends at the first character that it cannot have; an `@` before the path takes all before it as auth.
  // Tabs and line ends are dropped, as in browsers.
  let end = /[#/?]/.exec(rest)?.index ?? rest.length;
  rest = rest.slice(0, end).replace(/[\t\n\r]/g, '') + rest.slice(end);
  end = /[#/?]/.exec(rest)?.index ?? rest.length;
  const at = rest.lastIndexOf('@', end);
  if (at >= 0 && at < end) {
    parsed.auth = decodeURIComponent(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  const stop = rest.search(/[#/? "%';<>\\^`{|}]/);
  let host = stop < 0 ? rest : rest.slice(0, stop);
  rest = stop < 0 ? '' : rest.slice(stop);
  const port = /:(\d*)$/.exec(host);
  if (port !== null) {
    if (port[1] !== '') parsed.port = port[1];
    host = host.slice(0, port.index);
  }
  const v6 = host.startsWith('[') && host.endsWith(']');
  if (!v6) {
    if (host.includes(':')) throw invalidArgValue('url', 'Invalid port in url', input);
    if (host.length > 255) host = '';
    host = host.toLowerCase();
    if (host !== '') {
      host = /^[\x21-\x7e]*$/.test(host) ? host : url.domainToASCII(host);
      if (host === '' || /[\s#%/:<>?@[\\\]^|]/.test(host)) throw invalid(input);
    }
  }
  parsed.host = host + (parsed.port === null ? '' : `:${parsed.port}`);
  parsed.hostname = v6 ? host.slice(1, -1).toLowerCase() : host;
  return v6 && rest[0] !== '/' ? `/${rest}` : rest;
}

function plain(parsed, path, withQuery) {
  const mark = path.indexOf('?');
  parsed.pathname = mark < 0 ? path : path.slice(0, mark);
  parsed.path = parsed.href = path;
  if (mark >= 0) [parsed.search, parsed.query] = [path.slice(mark), path.slice(mark + 1)];
  if (withQuery) parsed.query = mark < 0 ? { __proto__: null } : querystring.parse(parsed.query);
  return parsed;
}

const escapeChar = (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

Url.prototype.parse = function (input, withQuery, slashesDenoteHost) {
  validateString(input, 'url');
  let rest = input.trim();
  // Backslashes before the query are slashes, as in browsers.
  const query = rest.search(/[?#]/);
  rest = (query < 0 ? rest : rest.slice(0, query)).replaceAll('\\', '/') + (query < 0 ? '' : rest.slice(query));
  // A plain path is left as it is.
  if (!slashesDenoteHost && /^\/\/?(?!\/)[^?#@\s]*(\?[^#@\s]*)?$/.test(rest)) return plain(this, rest, withQuery);
  const scheme = /^[a-z0-9.+-]+:/i.exec(rest)?.[0];
  const lower = scheme?.toLowerCase();
  if (scheme !== undefined) {
    this.protocol = lower;
    rest = rest.slice(scheme.length);
  }
  const hostless = HOSTLESS.includes(lower);
  let slashes = false;
  if (slashesDenoteHost || scheme !== undefined || /^\/\/[^@/]+@[^@/]+/.test(rest)) {
    slashes = rest.startsWith('//') && !hostless;
    if (slashes) {
      rest = rest.slice(2);
      this.slashes = true;
    }
  }
  if (!hostless && (slashes || (scheme !== undefined && !SLASHED.includes(scheme)))) rest = takeHost(this, rest, input);
  if (!hostless) rest = rest.replace(/[\t\n\r "'<>\\^`{|}]/g, escapeChar);
  const hash = rest.indexOf('#');
  if (hash >= 0) {
    this.hash = rest.slice(hash);
    rest = rest.slice(0, hash);
  }
  const mark = rest.indexOf('?');
  if (mark >= 0) {
    this.search = rest.slice(mark);
    this.query = rest.slice(mark + 1);
    rest = rest.slice(0, mark);
    if (withQuery) this.query = querystring.parse(this.query);
  } else if (withQuery) {
    this.search = null;
    this.query = { __proto__: null };
  }
  if (rest !== '') this.pathname = rest;
  if (SLASHED.includes(lower) && this.hostname && !this.pathname) this.pathname = '/';
  if (this.pathname || this.search) this.path = (this.pathname ?? '') + (this.search ?? '');
  this.href = this.format();
  return this;
};

function format(value, options) {
  if (typeof value === 'string') return parse(value).format();
  if (typeof value !== 'object' || value === null) throw invalidArgType('urlObject', ['Object', 'string'], value);
  if (value instanceof url.URL) return formatUrl(value, options);
  return Url.prototype.format.call(value);
}
function formatUrl(value, options) {
  let { fragment = true, unicode = false, search = true, auth = true } = {};
  if (options !== undefined && options !== null) {
    validateObject(options, 'options');
    ({ fragment = true, unicode = false, search = true, auth = true } = options);
  }
  const copy = new url.URL(value.href);
  if (!fragment) copy.hash = '';
  if (!search) copy.search = '';
  if (!auth) copy.username = copy.password = '';
  if (!unicode) return copy.href;
  return copy.href.replace(copy.hostname, () => url.domainToUnicode(copy.hostname));
}

Url.prototype.format = function format() {
  let auth = (this.host || this.hostname) && this.auth ? this.auth : '';
  if (auth !== '') auth = `${encodeURIComponent(auth).replace(/%3A/i, ':').replace(/%(2[14789a]|7e)/gi, decodeURIComponent)}@`;
  let protocol = this.protocol || '';
  if (protocol !== '' && !protocol.endsWith(':')) protocol += ':';
  let host = '';
  if (this.host) {
    host = auth + this.host;
  } else if (this.hostname) {
    host = auth + (this.hostname.includes(':') && !this.hostname.startsWith('[') ? `[${this.hostname}]` : this.hostname);
    if (this.port) host += `:${this.port}`;
  }
  const query = typeof this.query === 'object' && this.query !== null ? querystring.stringify(this.query) : '';
  let search = this.search || (query !== '' ? `?${query}` : '');
  let pathname = (this.pathname || '').replace(/[#?]/g, escapeChar);
  let hash = this.hash || '';
  if (this.slashes || SLASHED.includes(protocol)) {
    if (this.slashes || host !== '') {
      if (pathname !== '' && !pathname.startsWith('/')) pathname = `/${pathname}`;
      host = `//${host}`;
    } else if (protocol === 'file:') {
      host = '//';
    }
  }
  search = search.replaceAll('#', '%23');
  if (hash !== '' && !hash.startsWith('#')) hash = `#${hash}`;
  if (search !== '' && !search.startsWith('?')) search = `?${search}`;
  return protocol + host + pathname + search + hash;
};

// Drops `.` and `..`; of a path without a root, the `..` at its begin stay.
function straighten(path, rooted) {
  const out = [];
  const parts = path.split('/');
  for (const part of parts) {
    if (part === '..' && out.length > 0 && out.at(-1) !== '..' && out.at(-1) !== '') out.pop();
    else if (part === '..' && !rooted) out.push(part);
    else if (part !== '.' && part !== '..') out.push(part);
  }
  if (/(^|\/)\.\.?$/.test(path) && out.at(-1) !== '' && out.length > 0) out.push('');
  const line = out.join('/');
  return rooted && !line.startsWith('/') ? `/${line}` : line;
}

Url.prototype.resolve = function resolve(relative) {
  return this.resolveObject(parse(relative, false, true)).format();
};
// RFC 3986, section 5.2, on the parts that parse() finds.
Url.prototype.resolveObject = function resolveObject(relative) {
  if (typeof relative === 'string') relative = parse(relative, false, true);
  const target = Object.assign(new Url(), this);
  target.hash = relative.hash;
  if (relative.href === '') {
    target.href = target.format();
    return target;
  }
  if (relative.protocol && relative.protocol !== target.protocol) {
    const result = Object.assign(new Url(), relative);
    if (SLASHED.includes(relative.protocol) && !relative.host && relative.protocol !== 'file:') {
      const parts = (relative.pathname || '').split('/').filter((part, i, all) => part !== '' || i === all.length - 1);
      result.host = result.hostname = parts.shift() ?? '';
      result.pathname = `/${parts.join('/')}`;
      result.slashes = true;
    }
    result.href = result.format();
    return result;
  }
  if (relative.slashes && !relative.protocol) {
    Object.assign(target, relative, { protocol: target.protocol });
    if (SLASHED.includes(target.protocol) && target.hostname && !target.pathname) target.path = target.pathname = '/';
    target.href = target.format();
    return target;
  }
  const path = relative.pathname || '';
  if (relative.host || path.startsWith('/')) {
    if (relative.host !== null) {
      Object.assign(target, { host: relative.host, hostname: relative.hostname, auth: relative.auth });
    }
    target.pathname = path;
    target.search = relative.search;
  } else if (path !== '') {
    const base = target.pathname || '';
    target.pathname = base.slice(0, base.lastIndexOf('/') + 1) + path;
    target.search = relative.search;
    // A scheme without slashes keeps its host as if it were the first part of a path.
    if (target.host && !target.slashes && base === '') [target.host, target.hostname] = [path, path], (target.pathname = null);
  } else if (relative.search) {
    target.search = relative.search;
  }
  target.query = target.search ? target.search.slice(1) : null;
  if (target.pathname) {
    const rooted = target.pathname.startsWith('/') || Boolean(target.host && target.slashes);
    target.pathname = straighten(target.pathname, rooted);
  }
  target.path = target.pathname || target.search ? (target.pathname || '') + (target.search || '') : null;
  target.href = target.format();
  return target;
};

exports.parse = parse;
exports.format = format;
exports.resolve = (from, to) => parse(from, false, true).resolve(to);
exports.resolveObject = (from, to) => (from ? parse(from, false, true).resolveObject(to) : to);
