// Runs code.sql statement by statement, as a person at a prompt would: what fails is said, and the next one follows.
// The same program runs in the sandbox and in Node.
import { DatabaseSync } from 'node:sqlite';
import { readFileSync } from 'node:fs';

const read = (name) => readFileSync(name, 'utf8');
const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[^]*?\*\/|\s+|\w+|;|[^]/g;

// A trigger has statements inside, and ends with `; END ;`.
function statements(sql) {
  const found = [];
  let text = '';
  let words = [];
  for (const [token] of sql.matchAll(TOKEN)) {
    text += token;
    if (/^(?:\s|--|\/\*)/.test(token)) continue;
    words.push(token.toUpperCase());
    const isTrigger = words[0] === 'CREATE' && words.slice(1, 3).includes('TRIGGER');
    if (token !== ';' || (isTrigger && words.slice(-3).join(' ') !== '; END ;')) continue;
    if (words.length > 1) found.push(text.trim());
    text = '';
    words = [];
  }
  return words.length > 0 ? [...found, text.trim()] : found;
}

function shown(value) {
  if (value === null) return 'NULL';
  if (value === '') return "''";
  if (value instanceof Uint8Array) return `x${Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  // Whole numbers arrive as bigint, so this one is a REAL.
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e15) return value.toFixed(1);
  return String(value);
}

const db = new DatabaseSync(':memory:');
db.exec('PRAGMA foreign_keys = OFF; BEGIN');
db.exec(read('schema.sql'));
db.exec(read('data.sql'));
db.exec('COMMIT; PRAGMA foreign_keys = ON');
for (const sql of statements(read('code.sql'))) {
  try {
    const statement = db.prepare(sql);
    if (statement.columns().length === 0) {
      statement.run();
      continue;
    }
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    for (const row of statement.all()) console.log(row.map(shown).join('  '));
  } catch (error) {
    console.log('error');
    console.error(error.message);
  }
}
