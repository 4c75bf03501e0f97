// node:fs and node:fs/promises over the exercise's own files, which are only read.
const { abortError, invalidArgType, invalidArgValue, nodeError, validateFunction } = require('errors');
const { resolve } = require('path').posix;
const { addImmediate, native } = core;
const { defineProperty, keys } = Object;
const HOME = '/exercise';
// Loaded when it is needed: text read as UTF-8 does without.
const buffer = () => require('buffer').Buffer;
const isUtf8 = (encoding) => encoding === 'utf8' || encoding === 'utf-8';

const failures = {
  __proto__: null,
  EBADF: [-9, 'bad file descriptor'],
  EISDIR: [-21, 'illegal operation on a directory'],
  ENOENT: [-2, 'no such file or directory'],
  ENOTDIR: [-20, 'not a directory'],
  EINVAL: [-22, 'invalid argument'],
  EROFS: [-30, 'read-only file system'],
};
function failure(code, syscall, path, dest, more = '') {
  const [errno, text] = failures[code];
  const places = (path === undefined ? '' : ` '${path}'`) + (dest === undefined ? '' : ` -> '${dest}'`);
  const error = new Error(`${code}: ${text}, ${syscall}${places}${more}`);
  error.errno = errno;
  error.code = code;
  error.syscall = syscall;
  if (path !== undefined) error.path = path;
  if (dest !== undefined) error.dest = dest;
  return error;
}

// The path as it was given, in text.
function pathOf(value, name = 'path') {
  const url = typeof value === 'object' && value?.href !== undefined && value.protocol !== undefined;
  const path = url ? require('url').fileURLToPath(value) : value;
  if (typeof path !== 'string' && !(path instanceof Uint8Array)) {
    throw invalidArgType(name, ['string', 'Buffer', 'URL'], value);
  }
  const text = typeof path === 'string' ? path : buffer().from(path).toString();
  if (text.includes('\0')) {
    throw invalidArgValue(name, value, 'must be a string, Uint8Array, or URL without null bytes');
  }
  return text;
}
function optionsOf(options, defaults) {
  if (options === undefined || options === null || typeof options === 'function') return defaults;
  if (typeof options === 'string') options = { ...defaults, encoding: options };
  else if (typeof options !== 'object') throw invalidArgType('options', ['string', 'Object'], options);
  const { encoding, signal } = options;
  if (encoding && !isUtf8(encoding) && encoding !== 'buffer' && !buffer().isEncoding(encoding)) {
    throw invalidArgValue('encoding', encoding, 'is invalid encoding');
  }
  if (signal?.aborted) throw abortError(signal.reason);
  return { ...defaults, ...options };
}

// What stands at a path: 'file', 'folder', or the code of the failure; and the path within the exercise.
function look(path) {
  if (path === '') return ['ENOENT'];
  const full = resolve(path);
  if (full === '/' || full === HOME) return ['folder', ''];
  if (!full.startsWith(`${HOME}/`)) return ['ENOENT'];
  const inside = full.slice(HOME.length + 1);
  const names = natives.names();
  if (names.includes(inside)) return path.endsWith('/') ? ['ENOTDIR'] : ['file', inside];
  if (names.some((name) => name.startsWith(`${inside}/`))) return ['folder', inside];
  return names.some((name) => inside.startsWith(`${name}/`)) ? ['ENOTDIR'] : ['ENOENT'];
}
function find(path, syscall) {
  const found = look(path);
  if (found[1] === undefined) throw failure(found[0], syscall, path);
  return found;
}
function encoded(text, encoding) {
  if (isUtf8(encoding)) return text;
  const bytes = buffer().from(text);
  return encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;
}

const started = native.now() - native.elapsed();
class Stats {
  constructor(folder, size) {
    const mode = folder ? 0o40755 : 0o100444;
    const blocks = Math.ceil(size / 512);
    Object.assign(this, { dev: 1, mode, nlink: 1, uid: 0, gid: 0, rdev: 0, blksize: 4096, ino: 1, size, blocks });
    for (const name of ['atimeMs', 'mtimeMs', 'ctimeMs', 'birthtimeMs']) this[name] = started;
  }
  isFile() {
    return (this.mode & 0o170000) === 0o100000;
  }
  isDirectory() {
    return (this.mode & 0o170000) === 0o40000;
  }
}
class Dirent {
  constructor(name, parentPath, folder) {
    this.name = name;
    this.parentPath = parentPath;
    defineProperty(this, 'folder', { value: folder });
  }
  isFile() {
    return !this.folder;
  }
  isDirectory() {
    return this.folder;
  }
}
for (const name of ['isBlockDevice', 'isCharacterDevice', 'isSymbolicLink', 'isFIFO', 'isSocket']) {
  const never = { [name]: () => false }[name];
  for (const { prototype } of [Stats, Dirent]) defineProperty(prototype, name, core.hidden(never));
}
for (const name of ['atime', 'mtime', 'ctime', 'birthtime']) {
  const get = function () {
    return new Date(this[`${name}Ms`]);
  };
  defineProperty(Stats.prototype, name, { get, enumerable: true, configurable: true });
}

function list(path, options, inside) {
  const start = inside === '' ? '' : `${inside}/`;
  const found = new Map();
  for (const name of natives.names()) {
    if (!name.startsWith(start)) continue;
    const parts = name.slice(start.length).split('/');
    const last = options.recursive ? parts.length : 1;
    for (let i = 1; i <= last; i++) found.set(parts.slice(0, i).join('/'), i < parts.length);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, folder]) => {
    if (!options.withFileTypes) return options.encoding === 'buffer' ? buffer().from(name) : name;
    const cut = name.lastIndexOf('/');
    return new Dirent(name.slice(cut + 1), cut < 0 ? path : `${path}/${name.slice(0, cut)}`, folder);
  });
}

// Reading, each as `name(path, options)`; made into its three forms below.
const reading = {
  readFile(path, options) {
    options = optionsOf(options, { encoding: null });
    if (typeof path === 'number') throw failure('EBADF', 'fstat');
    path = pathOf(path);
    const [kind, inside] = find(path, 'open');
    if (kind === 'folder') throw failure('EISDIR', 'read');
    return encoded(natives.read(inside), options.encoding);
  },
  readdir(path, options) {
    options = optionsOf(options, { encoding: 'utf8' });
    path = pathOf(path);
    const [kind, inside] = find(path, 'scandir');
    if (kind === 'file') throw failure('ENOTDIR', 'scandir', path);
    return list(path, options, inside);
  },
  stat(path, options) {
    return stat(path, options, 'stat');
  },
  lstat(path, options) {
    return stat(path, options, 'lstat');
  },
  access(path, mode = 0) {
    path = pathOf(path);
    find(path, 'access');
    if (mode & constants.W_OK) throw failure('EROFS', 'access', path);
  },
  realpath(path, options) {
    options = optionsOf(options, { encoding: 'utf8' });
    path = pathOf(path);
    find(path, 'lstat');
    return resolve(path);
  },
  readlink(path) {
    path = pathOf(path);
    find(path, 'readlink');
    throw failure('EINVAL', 'readlink', path);
  },
};
function stat(path, options, syscall) {
  path = pathOf(path);
  if (options?.throwIfNoEntry === false && look(path)[1] === undefined) return undefined;
  const [kind, inside] = find(path, syscall);
  return new Stats(kind === 'folder', kind === 'folder' ? 4096 : natives.size(inside));
}

// Writing: the system call, how many paths come first, and for what takes data, where it stands.
const writing = {
  __proto__: null,
  appendFile: ['open', 1, 'data'], chmod: ['chmod', 1], chown: ['chown', 1], copyFile: ['copyfile', 2], cp: ['cp', 2],
  lchown: ['lchown', 1], link: ['link', 2], lutimes: ['lutime', 1], mkdir: ['mkdir', 1], mkdtemp: ['mkdtemp', 1],
  rename: ['rename', 2], rm: ['rm', 1], rmdir: ['rmdir', 1], symlink: ['symlink', 2], truncate: ['open', 1],
  unlink: ['unlink', 1], utimes: ['utime', 1], writeFile: ['open', 1, 'data'],
};
function refuse(name, args) {
  const [syscall, count, data] = writing[name];
  const names = count === 2 ? ['src', 'dest'] : [name === 'mkdtemp' ? 'prefix' : 'path'];
  const paths = names.map((each, i) => pathOf(args[i], each));
  if (data !== undefined && typeof args[1] !== 'string' && !ArrayBuffer.isView(args[1])) {
    throw invalidArgType('data', ['string', 'Buffer', 'TypedArray', 'DataView'], args[1]);
  }
  return failure('EROFS', syscall, paths[0], paths[1], ' (the files here cannot be changed)');
}

// A callback comes some turns later, after immediates that already wait, as after a trip to the disk.
function later(run) {
  addImmediate({ run: () => addImmediate({ run }) });
}
function attempt(name, args) {
  if (writing[name] !== undefined) throw refuse(name, args);
  return reading[name](...args);
}
const promises = {};
function define(name) {
  const sync = `${name}Sync`;
  const forms = {
    [sync]: (...args) => attempt(name, args),
    [name](...args) {
      const callback = args.length > 1 && typeof args.at(-1) !== 'string' ? args.at(-1) : undefined;
      validateFunction(callback, 'cb');
      let result;
      let error = null;
      try {
        result = attempt(name, args.slice(0, -1));
      } catch (thrown) {
        // A wrong argument is told at once.
        if (thrown.errno === undefined && thrown.name !== 'AbortError') throw thrown;
        error = thrown;
      }
      later(() => (error === null && result !== undefined ? callback(null, result) : callback(error)));
    },
  };
  exports[name] = forms[name];
  exports[sync] = forms[sync];
  promises[name] = {
    [name]: async (...args) => {
      if (name === 'readFile' && typeof args[0] === 'number') pathOf(args[0]);
      let result;
      try {
        result = attempt(name, args);
      } catch (error) {
        if (error.errno === undefined) throw error;
        await new Promise(later);
        throw error;
      }
      await new Promise(later);
      return result;
    },
  }[name];
}
for (const name of keys(reading)) define(name);
for (const name of keys(writing)) define(name);

exports.existsSync = function existsSync(path) {
  try {
    return look(pathOf(path))[1] !== undefined;
  } catch {
    return false;
  }
};
exports.exists = function exists(path, callback) {
  validateFunction(callback, 'cb');
  const there = exports.existsSync(path);
  later(() => callback(there));
};

// What has no sense over texts in memory says so when it is called.
for (const name of [
  'close', 'closeSync', 'createReadStream', 'createWriteStream', 'fstat', 'fstatSync', 'glob', 'globSync', 'open', 'openSync',
  'opendir', 'opendirSync', 'read', 'readSync', 'statfs', 'statfsSync', 'unwatchFile', 'watch', 'watchFile', 'write',
  'writeSync',
]) {
  const message = `fs.${name} is not offered here: use readFile or readFileSync on the exercise's own files`;
  exports[name] = {
    [name]() {
      throw nodeError('Error', 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', message);
    },
  }[name];
}

const constants = {
  __proto__: null,
  F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, COPYFILE_EXCL: 1, O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2, O_CREAT: 64, O_EXCL: 128,
  O_TRUNC: 512, O_APPEND: 1024, S_IFMT: 61440, S_IFREG: 32768, S_IFDIR: 16384, S_IFLNK: 40960,
};
promises.constants = constants;
Object.assign(exports, { Dirent, Stats, constants, promises });
