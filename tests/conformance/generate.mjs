// Regenerates every <module>/<name>.out by running <module>/<name>.mjs with the
// node that runs this file. It must be Node 26.
//
//   node generate.mjs [--check] [filter ...]
//
// A filter is a part of "<module>/<name>". --check writes nothing, and exits 1
// with the names of the files that are stale. See README.md.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RUNS = 3;
const PARALLEL = 2;
const TIME_LIMIT_MS = 20_000;
const here = import.meta.dirname;

if (!process.versions.node.startsWith('26.')) {
  console.error(`generate.mjs needs Node 26, and this is ${process.versions.node}`);
  process.exit(2);
}

const args = process.argv.slice(2);
const check = args.includes('--check');
const filters = args.filter((arg) => !arg.startsWith('--'));

async function listPrograms() {
  const programs = [];
  for (const entry of await readdir(here, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const file of await readdir(join(here, entry.name))) {
      if (file.endsWith('.mjs')) programs.push(`${entry.name}/${file.slice(0, -4)}`);
    }
  }
  programs.sort();
  if (filters.length === 0) return programs;
  return programs.filter((program) => filters.some((filter) => program.includes(filter)));
}

function run(command, commandArgs, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArgs, {
      cwd,
      env: { TZ: 'UTC', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stdout = [];
    const stderr = [];
    child.stdout.on('data', (chunk) => stdout.push(chunk));
    child.stderr.on('data', (chunk) => stderr.push(chunk));
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT_MS);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({
        code: code ?? `signal ${signal}`,
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      });
    });
  });
}

// A marker always stands on a line of its own.
const withMarker = (text, marker) => `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${marker}\n`;

async function observe(program) {
  const [module, name] = program.split('/');
  const source = join(here, module, `${name}.mjs`);
  const lines = (await readFile(source, 'utf8')).split('\n');
  const mode = /^\/\/ compare: (stderr|program)$/.exec(lines[1])?.[1];
  const dir = await mkdtemp(join(tmpdir(), 'conformance-'));
  try {
    await cp(source, join(dir, `${name}.mjs`));
    if (existsSync(join(here, module, name))) {
      await cp(join(here, module, name), join(dir, name), { recursive: true });
    }
    const flags = mode === 'program' ? [`--test-reporter=${join(here, 'null-reporter.mjs')}`] : [];
    const result = await run(process.execPath, [...flags, `${name}.mjs`], dir);
    let text = result.stdout;
    if (mode === 'stderr') text = withMarker(text, '[stderr]') + result.stderr;
    if (result.code !== 0) text = withMarker(text, `[exit ${result.code}]`);
    const warnings = [];
    if (!/^\/\/ (?!compare:)./.test(lines[0])) warnings.push('has no first line that says what it shows');
    if (mode === undefined && lines.some((line) => line.startsWith('// compare:'))) {
      warnings.push('has a "compare" that is not on line 2, or of no known kind');
    }
    if (text.includes(dir)) warnings.push('prints the temporary folder');
    if (text.includes('file:///') && text.includes('conformance-')) warnings.push('prints a file URL');
    if (mode !== 'stderr' && /Error/.test(result.stderr) && result.code === 1) {
      warnings.push(`ends with an error: ${/^\S*Error.*$/m.exec(result.stderr)?.[0]}`);
    }
    return { text, warnings };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

const programs = await listPrograms();
const stale = [];
const unstable = [];
let written = 0;

async function handle(program) {
  const file = join(here, `${program}.out`);
  const { text, warnings } = await observe(program);
  const old = existsSync(file) ? await readFile(file, 'utf8') : undefined;
  if (check) {
    if (old !== text) stale.push(program);
    return;
  }
  for (const warning of warnings) console.log(`note: ${program} ${warning}`);
  for (let i = 1; i < RUNS; i++) {
    if ((await observe(program)).text !== text) {
      unstable.push(program);
      break;
    }
  }
  if (old !== text) {
    await writeFile(file, text);
    written++;
  }
}

const queue = programs.values();
await Promise.all(Array.from({ length: PARALLEL }, async () => {
  for (const program of queue) await handle(program);
}));

if (!check) {
  for (const entry of await readdir(here, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const file of await readdir(join(here, entry.name))) {
      if (file.endsWith('.out') && !existsSync(join(here, entry.name, `${file.slice(0, -4)}.mjs`))) {
        console.log(`note: ${entry.name}/${file} has no program`);
      }
    }
  }
}
if (check) {
  for (const program of stale.sort()) console.log(`stale: ${program}.out`);
  console.log(`${programs.length} programs, ${stale.length} stale`);
} else {
  for (const program of unstable.sort()) console.log(`differs between runs: ${program}`);
  console.log(`${programs.length} programs, ${written} outputs written, ${unstable.length} unstable`);
}
process.exitCode = stale.length + unstable.length > 0 ? 1 : 0;
