// The table of console.table.
const { brand } = core.native;
const { inspect } = require('inspect');
const { width, iterated, advanceTo } = require('inspect_text');
const { push, repeat, mapEach, setEach, mapEntries, setEntries, mapNext, setNext } = require('pristine');
const { keys } = Object;
const { isArray } = Array;

function cell(value) {
  const depth = value !== null && typeof value === 'object' && !isArray(value) && keys(value).length > 2 ? -1 : 0;
  return inspect(value, { depth, maxArrayLength: 3, breakLength: Infinity });
}

// `columns` is a list of { head, cells }.
function draw(columns) {
  let rows = 0;
  for (const column of columns) {
    column.width = width(column.head) + 2;
    for (const text of column.cells) column.width = Math.max(column.width, width(text ?? '') + 2);
    rows = Math.max(rows, column.cells.length);
  }
  const line = (left, middle, right) => left + columns.map((column) => repeat('─', column.width)).join(middle) + right;
  const row = (text) =>
    columns.map((column) => `│ ${text(column)}${repeat(' ', column.width - width(text(column)) - 1)}`).join('') + '│';
  const lines = [line('┌', '┬', '┐'), row((column) => column.head), line('├', '┼', '┤')];
  for (let i = 0; i < rows; i++) lines.push(row((column) => column.cells[i] ?? ''));
  lines.push(line('└', '┴', '┘'));
  return lines.join('\n');
}

// Keys and values of what is iterated, or undefined for anything else.
function iteration(data) {
  const kind = brand(data);
  const out = { keys: undefined, values: [] };
  if (kind === 'Map') {
    out.keys = [];
    mapEach(data, (value, key) => {
      push(out.keys, key);
      push(out.values, value);
    });
  } else if (kind === 'Set') setEach(data, (value) => push(out.values, value));
  else if (kind === 'Map Iterator' || kind === 'Set Iterator') {
    const source = iterated(data);
    if (source[1] === 2) out.keys = [];
    if (source[0] === undefined) return out;
    const fresh = (kind === 'Map Iterator' ? mapEntries : setEntries)(source[0]);
    const next = kind === 'Map Iterator' ? mapNext : setNext;
    advanceTo(fresh, data);
    for (let step = next(fresh); !step.done; step = next(fresh)) {
      if (source[1] === 2) push(out.keys, step.value[0]);
      push(out.values, step.value[source[1] === 0 ? 0 : 1]);
    }
  } else return undefined;
  return out;
}

// The text of a table, or undefined where `data` is none.
exports.table = function table(data, properties) {
  if (data === null || typeof data !== 'object') return undefined;
  const list = iteration(data);
  if (list !== undefined) {
    const columns = [{ head: '(iteration index)', cells: list.values.map((_, i) => `${i}`) }];
    if (list.keys !== undefined) columns.push({ head: 'Key', cells: list.keys.map(cell) });
    columns.push({ head: 'Values', cells: list.values.map(cell) });
    return draw(columns);
  }
  const rows = keys(data);
  const byName = { __proto__: null };
  const values = [];
  rows.forEach((row, i) => {
    const item = data[row];
    const isPlain = item === null || (typeof item !== 'object' && typeof item !== 'function');
    if (isPlain) values[i] = cell(item);
    for (const name of properties ?? (isPlain ? [] : keys(item))) {
      byName[name] ??= [];
      byName[name][i] = isPlain || !Object.hasOwn(item, name) ? '' : cell(item[name]);
    }
  });
  const columns = [{ head: '(index)', cells: rows }];
  for (const name of keys(byName)) columns.push({ head: name, cells: byName[name] });
  if (values.length > 0) columns.push({ head: 'Values', cells: values });
  return draw(columns);
};
