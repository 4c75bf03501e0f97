// What inspect, format and console.table need to know about text: quotes, escapes, colours, columns, number separators.
const { exec, slice, indexOf, codeAt, numberText, padStart } = require('pristine');
const text = String;

const NEEDS_ESCAPE = /[\x00-\x1f\x27\x5c\x7f-\x9f\ud800-\udfff]/;
const SHORT = { __proto__: null, 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r', 92: '\\\\' };
const hex = (code, digits) => padStart(numberText(code, 16), digits, '0');

// `quote` is escaped too when given as a code.
function escapeWith(string, quote) {
  if (exec(NEEDS_ESCAPE, string) === null) return string;
  let out = '';
  let from = 0;
  for (let i = 0; i < string.length; i++) {
    const code = codeAt(string, i);
    let shown;
    if (code < 32 || code === 92 || (code > 126 && code < 160)) {
      shown = SHORT[code] ?? '\\x' + upper(hex(code, 2));
    } else if (code === quote) {
      shown = "\\'";
    } else if (code >= 0xd800 && code <= 0xdfff) {
      if (code < 0xdc00 && i + 1 < string.length && (codeAt(string, i + 1) & 0xfc00) === 0xdc00) {
        i++;
        continue;
      }
      shown = '\\u' + hex(code, 4);
    } else continue;
    out += slice(string, from, i) + shown;
    from = i + 1;
  }
  return out + slice(string, from);
}
const upper = core.uncurry(String.prototype.toUpperCase);

// A string literal: single quotes, or those that need no escape.
function quoted(string) {
  if (indexOf(string, "'") < 0) return `'${escapeWith(string)}'`;
  if (indexOf(string, '"') < 0) return `"${escapeWith(string)}"`;
  if (indexOf(string, '`') < 0 && indexOf(string, '${') < 0) return `\`${escapeWith(string)}\``;
  return `'${escapeWith(string, 39)}'`;
}
const escaped = (string) => escapeWith(string, 39);

// 1234567 as 1_234_567, digits of a fraction from the left.
function grouped(digits) {
  let out = '';
  const start = codeAt(digits, 0) === 45 ? 1 : 0;
  let end = digits.length;
  for (; end >= start + 4; end -= 3) out = '_' + slice(digits, end - 3, end) + out;
  return slice(digits, 0, end) + out;
}
function groupedFraction(digits) {
  let out = '';
  let i = 0;
  for (; i < digits.length - 3; i += 3) out += slice(digits, i, i + 3) + '_';
  return out + slice(digits, i);
}
function numeral(number, separated) {
  if (number === 0 && 1 / number < 0) return '-0';
  const string = text(number);
  if (!separated || number !== number || indexOf(string, 'e') >= 0 || indexOf(string, 'I') >= 0) return string;
  const dot = indexOf(string, '.');
  if (dot < 0) return grouped(string);
  return `${grouped(slice(string, 0, dot))}.${groupedFraction(slice(string, dot + 1))}`;
}
const bigNumeral = (bigint, separated) => (separated ? grouped(text(bigint)) : text(bigint)) + 'n';

// ECMA-48: control sequences, operating system commands with their text, and escapes of two characters.
const CONTROL = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/;
function withoutCodes(string) {
  let out = '';
  while (true) {
    const found = exec(CONTROL, string);
    if (found === null) return out + string;
    out += slice(string, 0, found.index);
    string = slice(string, found.index + found[0].length);
  }
}

const PLAIN = /^[\x20-\x7e]*$/;
// Columns a text takes in a terminal, without colour codes and control characters.
const width = (string) => (exec(PLAIN, string) !== null ? string.length : natives.width(withoutCodes(string)));

const colors = { __proto__: null };
const pairs =
  'reset 0 0,bold 1 22,dim 2 22,italic 3 23,underline 4 24,blink 5 25,inverse 7 27,hidden 8 28,strikethrough 9 29,' +
  'doubleunderline 21 24,black 30 39,red 31 39,green 32 39,yellow 33 39,blue 34 39,magenta 35 39,cyan 36 39,white 37 39,' +
  'bgBlack 40 49,bgRed 41 49,bgGreen 42 49,bgYellow 43 49,bgBlue 44 49,bgMagenta 45 49,bgCyan 46 49,bgWhite 47 49,' +
  'framed 51 54,overlined 53 55,gray 90 39,redBright 91 39,greenBright 92 39,yellowBright 93 39,blueBright 94 39,' +
  'magentaBright 95 39,cyanBright 96 39,whiteBright 97 39,bgGray 100 49,bgRedBright 101 49,bgGreenBright 102 49,' +
  'bgYellowBright 103 49,bgBlueBright 104 49,bgMagentaBright 105 49,bgCyanBright 106 49,bgWhiteBright 107 49';
const aliases =
  'grey gray,blackBright gray,bgGrey bgGray,bgBlackBright bgGray,faint dim,crossedout strikethrough,' +
  'strikeThrough strikethrough,crossedOut strikethrough,conceal hidden,swapColors inverse,swapcolors inverse,' +
  'doubleUnderline doubleunderline';
const split = core.uncurry(String.prototype.split);
let filled = false;
// The table of escape codes, made when first asked for.
function allColors() {
  if (filled) return colors;
  filled = true;
  const rows = split(pairs, ',');
  for (let i = 0; i < rows.length; i++) {
    const row = split(rows[i], ' ');
    colors[row[0]] = [+row[1], +row[2]];
  }
  const names = split(aliases, ',');
  for (let i = 0; i < names.length; i++) {
    const row = split(names[i], ' ');
    const target = row[1];
    Object.defineProperty(colors, row[0], {
      __proto__: null,
      get: () => colors[target],
      set: (value) => {
        colors[target] = value;
      },
      configurable: true,
    });
  }
  return colors;
}

exports.quoted = quoted;
exports.escaped = escaped;
exports.numeral = numeral;
exports.bigNumeral = bigNumeral;
exports.withoutCodes = withoutCodes;
exports.width = width;
exports.allColors = allColors;
exports.iterated = natives.iterated;
exports.advanceTo = natives.advanceTo;
