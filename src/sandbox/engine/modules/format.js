// util.format: printf-like text, as console.log writes it.
const { slice, codeAt, hasOwn } = require('pristine');
const { getPrototypeOf, getOwnPropertyDescriptor } = Object;
const { stringify } = JSON;
const { proxyParts } = core.native;
const { toPrimitive } = Symbol;
const text = String;
const number = Number;
const integer = parseInt;
const float = parseFloat;

const inspectOf = (value, options) => require('inspect').inspect(value, options);

function numeral(value) {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'symbol') return 'NaN';
  return fraction(number(value));
}
const fraction = (n) => (n === 0 && 1 / n < 0 ? '-0' : text(n));

function json(value) {
  try {
    return stringify(value);
  } catch (error) {
    if (isCircular(value)) return '[Circular]';
    throw error;
  }
}
// Whether JSON failed because the value contains itself.
function isCircular(value) {
  const above = [];
  const visit = (object) => {
    if (typeof object !== 'object' || object === null) return false;
    for (let i = 0; i < above.length; i++) if (above[i] === object) return true;
    above[above.length] = object;
    for (const key of Object.keys(object)) if (visit(object[key])) return true;
    above.length--;
    return false;
  };
  return visit(value);
}

// Whether String(value) would say nothing that inspect does not say better.
function hasPlainText(value) {
  const parts = proxyParts(value);
  if (parts !== undefined) value = parts[0] ?? {};
  if (typeof value[toPrimitive] === 'function' && !hasOwn(Date.prototype, toPrimitive)) return false;
  if (typeof value.toString !== 'function') return true;
  if (hasOwn(value, 'toString') || hasOwn(value, toPrimitive)) return false;
  let object = value;
  do {
    object = getPrototypeOf(object);
    if (object === null) return true;
  } while (!hasOwn(object, 'toString') && !hasOwn(object, toPrimitive));
  const made = getOwnPropertyDescriptor(object, 'constructor')?.value;
  return typeof made === 'function' && require('inspect').isBuiltIn(made.name);
}

function asString(value, options) {
  if (typeof value === 'number') return fraction(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value !== 'object' || value === null || !hasPlainText(value)) return text(value);
  return inspectOf(value, { ...options, depth: 0, colors: false, compact: 3 });
}

// What `%x` becomes; undefined: it stays as it is.
function converted(letter, value, options) {
  switch (letter) {
    case 115: // s
      return asString(value, options);
    case 106: // j
      return text(json(value));
    case 100: // d
      return numeral(value);
    case 79: // O
      return inspectOf(value, options);
    case 111: // o
      return inspectOf(value, { ...options, showHidden: true, showProxy: true, depth: 4 });
    case 105: // i
      return typeof value === 'bigint' ? `${value}n` : typeof value === 'symbol' ? 'NaN' : fraction(integer(value));
    case 102: // f
      return typeof value === 'symbol' ? 'NaN' : fraction(float(value));
    case 99: // c
      return '';
    default:
      return undefined;
  }
}

// `args` is an array whose first item may be a format.
function formatArgs(args, options) {
  if (args.length === 1) return typeof args[0] === 'string' ? args[0] : inspectOf(args[0], options);
  let out = '';
  let next = 0;
  let join = '';
  const first = args[0];
  if (typeof first === 'string') {
    let from = 0;
    for (let i = 0; i < first.length - 1; i++) {
      if (codeAt(first, i) !== 37) continue;
      const letter = codeAt(first, ++i);
      if (letter === 37) {
        out += slice(first, from, i);
        from = i + 1;
      } else if (next + 1 < args.length) {
        const shown = converted(letter, args[next + 1], options);
        if (shown === undefined) continue;
        next++;
        out += slice(first, from, i - 1) + shown;
        from = i + 1;
      }
    }
    out += slice(first, from);
    next++;
    join = ' ';
  }
  for (; next < args.length; next++) {
    const value = args[next];
    out += join + (typeof value === 'string' ? value : inspectOf(value, options));
    join = ' ';
  }
  return out;
}

exports.formatArgs = formatArgs;
exports.format = function format(...args) {
  return formatArgs(args, undefined);
};
exports.formatWithOptions = function formatWithOptions(inspectOptions, ...args) {
  if (typeof inspectOptions !== 'object' || inspectOptions === null) {
    throw require('errors').invalidArgType('inspectOptions', 'object', inspectOptions);
  }
  return formatArgs(args, inspectOptions);
};
