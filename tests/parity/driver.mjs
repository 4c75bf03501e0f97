// Runs the cases of a folder in real Node: `node driver.mjs FOLDER FIRST COUNT`. Prints one JSON line a case:
// {case, passed, end}, behind a sign that no program prints. A case that hangs or ends the process has no line; the caller starts again behind it.
import { isDeepStrictEqual } from 'node:util';
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [folder, first, count] = process.argv.slice(2);
const url = (name) => pathToFileURL(`${folder}/${name}`).href;
let current = Number(first);

const tell = (passed, end) => writeSync(1, `\n\x1e${JSON.stringify({ case: current, passed, end })}\n`);
const nameOf = (error) => (typeof error?.code === 'string' ? error.code : error instanceof Error ? error.name : error === null ? 'null' : typeof error);

process.on('uncaughtException', (error) => {
  tell(false, `error ${nameOf(error)}`);
  process.exit(1);
});

for (; current < Number(first) + Number(count); current++) {
  const expected = await import(url(`expect-${current}.mjs`));
  let value;
  try {
    value = (await import(url(`case-${current}.mjs`))).default;
  } catch (error) {
    const name = nameOf(error);
    tell(expected.throws !== undefined && (expected.throws === name || expected.throws === error?.name), `error ${name}`);
    continue;
  }
  // An error that nobody handles ends a program, also one that already has its value.
  await new Promise((resolve) => setImmediate(resolve));
  tell(expected.throws === undefined && isDeepStrictEqual(value, expected.value), 'value');
}
process.exit(0);
