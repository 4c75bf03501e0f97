// The texts of failed assertions: values beside one another, or the lines in which they differ.
const { inspect } = require('inspect');
const { push, join, slice, endsWith, repeat, stackLines } = require('pristine');
const { isDeepStrictEqual } = require('deep_equal');
const { min, max } = Math;

const HEADS = {
  __proto__: null,
  strictEqual: 'Expected values to be strictly equal:',
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  partialDeepStrictEqual: 'Expected values to be partially and strictly deep-equal:',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
};
// Equal lines shown around a difference where there are more than a few, and how many lines one message has at most.
const CONTEXT = 3;
const FEW = 24;
const LONGEST = 50;
// Beyond this many steps the rest is shown as it is.
const PATIENCE = 400;

const lines = (value) => stackLines(shown(value));
function shown(value) {
  return inspect(value, {
    __proto__: null,
    compact: false,
    customInspect: false,
    depth: 1000,
    maxArrayLength: Infinity,
    breakLength: Infinity,
    sorted: true,
    getters: true,
  });
}

// An item is the same whether another one follows it or not.
const bare = (line) => (endsWith(line, ',') ? slice(line, 0, -1) : line);

// Myers' O(ND) difference: the fewest lines taken out and put in. Returns [sign, line] pairs, ' ', '+' or '-'.
function difference(actual, expected) {
  const a = actual.map(bare);
  const b = expected.map(bare);
  const furthest = { __proto__: null, 1: 0 };
  const history = [];
  const limit = min(a.length + b.length, PATIENCE);
  for (let d = 0; d <= limit; d++) {
    push(history, { __proto__: null, ...furthest });
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[k - 1] < furthest[k + 1]);
      let x = down ? furthest[k + 1] : furthest[k - 1] + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      furthest[k] = x;
      if (x >= a.length && y >= b.length) return trace(history, actual, expected);
    }
  }
  return [...actual.map((line) => ['+', line]), ...expected.map((line) => ['-', line])];
}
function trace(history, actual, expected) {
  const out = [];
  let x = actual.length;
  let y = expected.length;
  for (let d = history.length - 1; d >= 0; d--) {
    const furthest = history[d];
    const k = x - y;
    const down = k === -d || (k !== d && furthest[k - 1] < furthest[k + 1]);
    const beforeX = down ? furthest[k + 1] : furthest[k - 1];
    const beforeY = beforeX - (down ? k + 1 : k - 1);
    while (x > max(beforeX, 0) && y > max(beforeY, 0)) {
      x--;
      y--;
      push(out, [' ', actual[x].length > expected[y].length ? actual[x] : expected[y]]);
    }
    if (d === 0) break;
    if (down) push(out, ['-', expected[--y]]);
    else push(out, ['+', actual[--x]]);
  }
  return grouped(out.reverse());
}
// Within one place, what is there comes before what should be.
function grouped(entries) {
  const out = [];
  let there = [];
  let wanted = [];
  for (const entry of entries) {
    if (entry[0] === '+') there.push(entry);
    else if (entry[0] === '-') wanted.push(entry);
    else {
      out.push(...there, ...wanted, entry);
      there = [];
      wanted = [];
    }
  }
  return [...out, ...there, ...wanted];
}

function drawn(entries) {
  const near = entries.map(() => entries.length <= FEW);
  entries.forEach(([sign], i) => {
    if (sign !== ' ') for (let j = max(0, i - CONTEXT); j <= min(entries.length - 1, i + CONTEXT); j++) near[j] = true;
  });
  const out = [];
  let skipped = false;
  for (let i = 0; i < entries.length; i++) {
    if (near[i] || i === 0 || i === entries.length - 1) out.push(`${entries[i][0]} ${entries[i][1]}`);
    else if (near[i - 1] || i === 1) {
      skipped = true;
      out.push('...');
    }
    if (out.length > LONGEST) {
      skipped = true;
      out.push('...');
      break;
    }
  }
  return `+ actual - expected${skipped ? '\n... Skipped lines' : ''}\n\n${out.join('\n')}\n`;
}

const isPlain = (value) => value === null || (typeof value !== 'object' && typeof value !== 'function');

// Two texts of one line: a mark under the first letter that differs.
function pointer(a, b) {
  if (a.length < 10 || b.length < 10) return '';
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i > 2 && i < a.length ? `${repeat(' ', i + 2)}^\n` : '';
}

function unequal(operator, actual, expected) {
  const a = lines(actual);
  const b = lines(expected);
  if (a.length === 1 && b.length === 1 && a[0] !== b[0]) {
    const short = a[0].length + b[0].length <= 12 || (isPlain(actual) && isPlain(expected) && a[0].length + b[0].length < 60);
    const zeros = actual === 0 && expected === 0;
    if (short && isPlain(actual) && isPlain(expected) && !zeros) return `${HEADS[operator]}\n\n${a[0]} !== ${b[0]}\n`;
    return `${HEADS[operator]}\n+ actual - expected\n\n+ ${a[0]}\n- ${b[0]}\n${pointer(a[0], b[0])}`;
  }
  if (join(a, '\n') === join(b, '\n')) {
    const same = operator === 'strictEqual' && isDeepStrictEqual(actual, expected);
    const head = same || operator !== 'strictEqual' ? 'Values have same structure but are not reference-equal:' : HEADS[operator];
    return `${head}\n\n${join(a, '\n')}\n`;
  }
  return `${HEADS[operator]}\n${drawn(difference(a, b))}`;
}

function cut(all) {
  return all.length > LONGEST ? [...all.slice(0, LONGEST - 3), '...'] : all;
}

exports.describe = function describe(operator, actual, expected) {
  switch (operator) {
    case 'strictEqual':
    case 'deepStrictEqual':
    case 'partialDeepStrictEqual':
      return unequal(operator, actual, expected);
    case 'notStrictEqual':
    case 'notDeepStrictEqual':
    case 'notDeepEqual': {
      let head = HEADS[operator];
      if (operator === 'notStrictEqual' && !isPlain(actual)) head = 'Expected "actual" not to be reference-equal to "expected":';
      const all = cut(lines(actual));
      return all.length === 1 && all[0].length <= 5 ? `${head} ${all[0]}` : `${head}\n\n${join(all, '\n')}\n`;
    }
    case 'deepEqual':
      return `${HEADS.deepEqual}\n\n${join(cut(lines(actual)), '\n')}\n\nshould loosely deep-equal\n\n${join(cut(lines(expected)), '\n')}`;
    case '==':
      if (expected === true) return `The expression evaluated to a falsy value:\n\n  ${join(cut(lines(actual)), '\n  ')}\n`;
      return `${join(cut(lines(actual)), '\n')} == ${join(cut(lines(expected)), '\n')}`;
    default:
      return `${join(cut(lines(actual)), '\n')} ${operator ?? 'failed for'} ${join(cut(lines(expected)), '\n')}`;
  }
};
