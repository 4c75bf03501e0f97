// Regenerates raw.json: what real Node 26 answers to the requests of cases.mjs, byte for byte, and what its events say.
//
//   node generate.mjs [--check] [part of a name ...]
//
// Each case has a server and a connection of its own. The value of Date is replaced by DATE.
import { readFile, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { cases } from './cases.mjs';
import { handlers, watchServer } from './handlers.mjs';

if (!process.versions.node.startsWith('26.')) {
  console.error(`generate.mjs needs Node 26, and this is ${process.versions.node}`);
  process.exit(2);
}

/** Between two pieces, so that each arrives by itself; and the silence that ends a case. */
const PAUSE_MS = 4;
const SILENCE_MS = 60;

async function observe({ handler, pieces, fin, ...listeners }) {
  const events = [];
  const note = (text) => events.push(text);
  const server = http.createServer((req, res) => handlers[handler](req, res, note));
  watchServer(server, note, listeners);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = net.connect({ port: server.address().port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
  const received = [];
  let end = 'open';
  let heard = performance.now();
  socket.on('data', (chunk) => { received.push(chunk); heard = performance.now(); });
  socket.on('end', () => { end = 'closed'; });
  socket.on('error', (error) => { end = error.code === 'ECONNRESET' ? 'reset' : error.code; });
  await new Promise((resolve) => socket.on('connect', resolve));
  for (const piece of pieces) {
    if (piece !== '' && !socket.destroyed) socket.write(Buffer.from(piece, 'latin1'));
    await wait(pieces.length > 20 ? 1 : PAUSE_MS);
  }
  if (fin) socket.end();
  heard = performance.now();
  while (end === 'open' && performance.now() - heard < SILENCE_MS) await wait(5);
  // What closing the connection brings about is no part of the case.
  const seen = [...events];
  socket.destroy();
  server.closeAllConnections();
  server.close();
  const bytes = Buffer.concat(received).toString('latin1').replace(/^Date: .*$/gm, 'Date: DATE');
  // A reset is a close that overtook bytes which nobody read: which of both one sees is chance.
  return { bytes, end: end === 'open' ? 'open' : 'closed', events: seen };
}

const args = process.argv.slice(2);
const filters = args.filter((arg) => !arg.startsWith('--'));
const rows = [];
let unstable = 0;
for (const one of cases) {
  if (filters.length > 0 && !filters.some((filter) => one.name.includes(filter))) continue;
  const [first, second] = [await observe(one), await observe(one)];
  if (JSON.stringify(first) !== JSON.stringify(second)) {
    unstable += 1;
    console.error(`${one.name}: two runs differ\n${JSON.stringify(first)}\n${JSON.stringify(second)}`);
  }
  rows.push({ ...one, answer: first });
}
if (new Set(cases.map((one) => one.name)).size !== cases.length) {
  console.error('two cases have one name');
  process.exit(2);
}
const text = `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
if (filters.length > 0) {
  console.log(rows.map((row) => `${row.name}\n${row.answer.bytes}-- ${row.answer.end}\n${row.answer.events.join('\n')}\n`).join('\n'));
} else if (args.includes('--check')) {
  const stored = await readFile(new URL('raw.json', import.meta.url), 'utf8');
  if (stored !== text) {
    console.error('raw.json is stale: run generate.mjs');
    process.exit(1);
  }
} else {
  await writeFile(new URL('raw.json', import.meta.url), text);
  console.log(`${rows.length} cases written, ${unstable} unstable`);
}
process.exit(unstable > 0 ? 1 : 0);
