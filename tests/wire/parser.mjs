// Regenerates parser.json: what Node's own parser says to requests that were changed at random (with a fixed seed).
//
//   node parser.mjs [--count N] [--seed N] [--check] [--print]
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cases } from './cases.mjs';

const { HTTPParser } = createRequire(import.meta.url)('_http_common');
const args = process.argv.slice(2);
const option = (name, usual) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : usual);

let state = option('--seed', 1) >>> 0;
function random(below) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

const RESPONSES = [
  'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
  'HTTP/1.0 404 Not Found\r\nX: 1\r\n\r\nrest until the end',
  'HTTP/1.1 204 No Content\r\nX: 1\r\n\r\nHTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n',
  'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201\r\nContent-Length: 0\r\n\r\n',
];
const PARTS = ['\r\n', '\n', '\r', ' ', '\t', ':', ',', ';', '=', '"', '/', '?', '#', '%', '0', '9', 'A', 'x', 'chunked', 'close', 'keep-alive', 'HTTP/1.1',
  'HTTP/1.0', 'GET', 'POST', 'Content-Length: 3\r\n', 'Transfer-Encoding: chunked\r\n', 'Connection: close\r\n', 'Host: a\r\n', '\x00', '\x7f', '\x80',
  'X: y\r\n', ' z\r\n', '\r\n\r\n', '0\r\n\r\n', 'Upgrade: h\r\nConnection: upgrade\r\n'];

function change(text) {
  let out = text;
  for (let n = random(3) + (random(10) > 0 ? 1 : 0); n > 0; n -= 1) {
    const at = random(out.length + 1);
    const kind = random(4);
    if (kind === 0) out = out.slice(0, at) + PARTS[random(PARTS.length)] + out.slice(at);
    else if (kind === 1) out = out.slice(0, at) + out.slice(at + 1 + random(3));
    else if (kind === 2) out = out.slice(0, at) + String.fromCharCode(random(256)) + out.slice(at + 1);
    else out = out.slice(0, at) + PARTS[random(PARTS.length)] + out.slice(at + 1 + random(6));
  }
  return out;
}

function split(text) {
  const pieces = [];
  let rest = text;
  while (rest !== '' && random(3) === 0) {
    const at = random(rest.length) + 1;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

/** What Node's parser makes of the pieces: heads, bodies, ends, and the error. */
function parse(pieces, responses) {
  const events = [];
  const parser = new HTTPParser();
  parser.initialize(responses ? HTTPParser.RESPONSE : HTTPParser.REQUEST, {}, 0, 0);
  let headers = [];
  let target = '';
  parser[HTTPParser.kOnHeaders | 0] = (more, url) => {
    headers = headers.concat(more);
    target += url;
  };
  parser[HTTPParser.kOnHeadersComplete | 0] = (major, minor, all, method, url, status, reason, upgrade, keepAlive) => {
    const list = all ?? headers;
    const at = url ?? target;
    headers = [];
    target = '';
    events.push(['head', at ?? '', `${major}.${minor}`, status ?? 0, list.join('\n'), Boolean(upgrade), Boolean(keepAlive)]);
    return 0;
  };
  parser[HTTPParser.kOnBody | 0] = (chunk) => {
    const text = chunk.toString('latin1');
    if (events.at(-1)[0] === 'body') events.at(-1)[1] += text;
    else events.push(['body', text]);
  };
  parser[HTTPParser.kOnMessageComplete | 0] = () => {
    if (headers.length > 0) events.push(['trailers', headers.join('\n')]);
    headers = [];
    events.push(['complete']);
  };
  for (const piece of pieces) {
    const result = parser.execute(Buffer.from(piece, 'latin1'));
    if (result instanceof Error) return { events, error: result.code };
    // After an upgrade Node's parser stops; what follows is not HTTP.
    if (events.some((event) => event[0] === 'head' && event[5])) return { events, error: null };
  }
  const result = parser.finish();
  return { events, error: result instanceof Error ? result.code : null };
}

const short = cases.filter((one) => one.pieces.join('').length < 400).map((one) => one.pieces.join(''));
const rows = [];
for (let n = option('--count', 2000); n > 0; n -= 1) {
  const responses = random(5) === 0;
  const from = responses ? RESPONSES : short;
  const text = change(from[random(from.length)]);
  const pieces = split(text);
  rows.push({ responses, pieces, ...parse(pieces, responses) });
}
const text = `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
if (args.includes('--print')) {
  process.stdout.write(text);
} else if (args.includes('--check')) {
  const stored = await readFile(new URL('parser.json', import.meta.url), 'utf8');
  if (stored !== text) {
    console.error('parser.json is stale: run parser.mjs');
    process.exit(1);
  }
} else {
  await writeFile(new URL('parser.json', import.meta.url), text);
  console.log(`${rows.length} rows written`);
}
