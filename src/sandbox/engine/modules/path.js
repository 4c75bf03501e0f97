// node:path: both halves, made from a description of what differs.
const { validateObject, validateString } = require('errors');
const HOME = '/exercise';

// Drops empty parts, `.` and `..`; the `..` that lead out stay where `above` allows it.
function straighten(parts, above) {
  const out = [];
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part !== '..') out.push(part);
    else if (out.length > 0 && out.at(-1) !== '..') out.pop();
    else if (above) out.push(part);
  }
  return out;
}

function make(windows) {
  const sep = windows ? '\\' : '/';
  const SEPARATOR = windows ? /[\\/]/ : /\//;
  const isSeparator = (c) => c === '/' || (windows && c === '\\');

  // [device, whether a separator follows it, the path's length up to there]; a device is `C:` or `\\\\server\\share`.
  function split(path) {
    if (!windows) return ['', path[0] === '/', path[0] === '/' ? 1 : 0];
    const unc = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)[\\/]?/.exec(path);
    if (unc !== null) return [`\\\\${unc[1]}\\${unc[2]}`, true, unc[0].length];
    const device = /^[a-z]:/i.exec(path)?.[0] ?? '';
    const rooted = isSeparator(path[device.length]);
    return [device, rooted, device.length + (rooted ? 1 : 0)];
  }
  // Bounds of the last part, trailing separators left out.
  function last(path) {
    let end = path.length;
    while (end > 0 && isSeparator(path[end - 1])) end--;
    let begin = end;
    while (begin > 0 && !isSeparator(path[begin - 1])) begin--;
    return [begin, end];
  }
  function baseOf(path) {
    if (windows && /^[a-z]:/i.test(path)) path = path.slice(2);
    return path.slice(...last(path));
  }
  function extensionAt(base) {
    const dot = base.lastIndexOf('.');
    return dot <= 0 || base === '..' ? base.length : dot;
  }

  const path = {
    resolve(...args) {
      let device = '';
      let rooted = false;
      let tail = '';
      for (let i = args.length; i >= 0 && !(rooted && (!windows || device !== '')); i--) {
        const arg = i === 0 ? HOME : args[i - 1];
        if (i > 0) validateString(arg, `paths[${i - 1}]`);
        if (arg === '') continue;
        const [itsDevice, itsRoot, root] = split(arg);
        if (itsDevice !== '' && device !== '' && itsDevice.toLowerCase() !== device.toLowerCase()) continue;
        device ||= itsDevice;
        if (rooted) continue;
        tail = `${arg.slice(root)}${sep}${tail}`;
        rooted = itsRoot;
      }
      const line = straighten(tail.split(SEPARATOR), !rooted).join(sep);
      return device + (rooted ? sep : '') + line || '.';
    },
    normalize(p) {
      validateString(p, 'path');
      if (p === '') return '.';
      const [device, rooted, root] = split(p);
      let line = straighten(p.slice(root).split(SEPARATOR), !rooted).join(sep);
      if (line === '' && !rooted) line = '.';
      if (line !== '' && isSeparator(p.at(-1))) line += sep;
      // What was no drive must not become one.
      if (windows && device === '' && !rooted && (/^[a-z]:/i.test(line) || /:($|[\\/])/.test(p))) line = `.\\${line}`;
      return device + (rooted ? sep : '') + line;
    },
    isAbsolute(p) {
      validateString(p, 'path');
      return isSeparator(p[0]) || (windows && /^[a-z]:[\\/]/i.test(p));
    },
    join(...args) {
      for (const arg of args) validateString(arg, 'path');
      const parts = args.filter((arg) => arg !== '');
      if (parts.length === 0) return '.';
      let joined = parts.join(sep);
      // Only a first part that is a UNC path itself may begin with two separators.
      if (windows && !/^[\\/]{2}[^\\/]/.test(parts[0])) joined = joined.replace(/^[\\/]{2,}/, '\\');
      return path.normalize(joined);
    },
    relative(from, to) {
      validateString(from, 'from');
      validateString(to, 'to');
      if (from === to) return '';
      from = path.resolve(from);
      to = path.resolve(to);
      const fold = windows ? (text) => text.toLowerCase() : (text) => text;
      if (fold(from) === fold(to)) return '';
      const [fromDevice, , fromRoot] = split(from);
      const [toDevice, , toRoot] = split(to);
      if (fold(fromDevice) !== fold(toDevice)) return to;
      const here = from.slice(fromRoot).split(SEPARATOR).filter((part) => part !== '');
      const there = to.slice(toRoot).split(SEPARATOR).filter((part) => part !== '');
      let same = 0;
      while (same < here.length && same < there.length && fold(here[same]) === fold(there[same])) same++;
      return [...here.slice(same).map(() => '..'), ...there.slice(same)].join(sep);
    },
    toNamespacedPath(p) {
      if (!windows || typeof p !== 'string' || p === '') return p;
      const full = path.resolve(p);
      if (/^\\\\[^?.]/.test(full)) return `\\\\?\\UNC\\${full.slice(2)}`;
      return /^[a-z]:\\/i.test(full) ? `\\\\?\\${full}` : full;
    },
    dirname(p) {
      validateString(p, 'path');
      const root = split(p)[2];
      const [begin] = last(p.slice(root));
      if (begin === 0) return p.slice(0, root) || '.';
      // One separator goes, even where there are more.
      const end = root + begin - 1;
      return end === 1 && root === 1 && !windows ? '//' : p.slice(0, end);
    },
    basename(p, suffix) {
      if (suffix !== undefined) validateString(suffix, 'suffix');
      validateString(p, 'path');
      const base = baseOf(p);
      if (!suffix || suffix.length > p.length) return base;
      if (suffix === p) return '';
      if (base === '') return windows && /^[a-z]:/i.test(p) ? p.slice(2) : p;
      return base !== suffix && base.endsWith(suffix) ? base.slice(0, base.length - suffix.length) : base;
    },
    extname(p) {
      validateString(p, 'path');
      const base = baseOf(p);
      return base.slice(extensionAt(base));
    },
    format(object) {
      validateObject(object, 'pathObject');
      const dir = object.dir || object.root;
      const ext = object.ext ? `${object.ext[0] === '.' ? '' : '.'}${object.ext}` : '';
      const base = object.base || `${object.name || ''}${ext}`;
      if (!dir) return base;
      return dir === object.root ? dir + base : dir + sep + base;
    },
    parse(p) {
      validateString(p, 'path');
      const end = split(p)[2];
      const root = p.slice(0, end);
      const rest = p.slice(end);
      const [begin, stop] = last(rest);
      const base = rest.slice(begin, stop);
      // Node's own oddity: directly under the root, `..` has an extension.
      const dot = base === '..' && begin === 0 && root === '/' && !windows ? 1 : extensionAt(base);
      const dir = begin > 0 ? p.slice(0, end + begin - 1) : root;
      return { root, dir, base, ext: base.slice(dot), name: base.slice(0, dot) };
    },
    matchesGlob(p, pattern) {
      validateString(p, 'path');
      validateString(pattern, 'pattern');
      return globs(pattern, windows).test(windows ? p.replaceAll('\\', '/') : p);
    },
    sep,
    delimiter: windows ? ';' : ':',
    win32: null,
    posix: null,
  };
  path._makeLong = path.toNamespacedPath;
  return path;
}

// `*` and `?` within a part, `**` over parts, `[a-c]`, `{a,b}`.
function globs(pattern, windows) {
  const source = (windows ? pattern.replaceAll('\\', '/') : pattern).replace(
    /\*\*\/|\*\*|\*|\?|\[!?[^\]]*\]|\{[^{}]*\}|[\\^$.|+()[\]{}]/g,
    (token) => {
      if (token === '**/') return '(?:.*/)?';
      if (token === '**') return '.*';
      if (token === '*') return '[^/]*';
      if (token === '?') return '[^/]';
      if (token.length > 1 && token[0] === '[') return token.replace('[!', '[^');
      if (token.length > 1 && token[0] === '{') return `(?:${token.slice(1, -1).split(',').map((t) => globs(t, false).source.slice(1, -1)).join('|')})`;
      return `\\${token}`;
    },
  );
  return new RegExp(`^${source}$`);
}

const posix = make(false);
const win32 = make(true);
posix.posix = win32.posix = posix;
posix.win32 = win32.win32 = win32;
return posix;
