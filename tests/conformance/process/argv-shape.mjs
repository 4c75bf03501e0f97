// argv, execPath, title and friends: shapes only.
console.log(Array.isArray(process.argv), process.argv.length, process.argv.every((a) => typeof a === 'string'), process.argv[1].endsWith('argv-shape.mjs'), typeof process.argv0, Array.isArray(process.execArgv), process.execArgv.length);
console.log(typeof process.execPath, typeof process.pid, typeof process.ppid, typeof process.title, typeof process.cwd(), process.cwd().startsWith('/'), typeof process.uptime(), process.uptime() > 0, typeof process.arch, typeof process.platform, typeof process.version);
console.log(process.versions.node.startsWith('26.'), process.version === `v${process.versions.node}`, process.release.name, typeof process.versions.v8, Number(process.versions.node.split('.')[0]) >= 20);
import proc, { env, argv, nextTick } from 'node:process';
console.log(proc === process, globalThis.process === process, env === process.env, argv === process.argv, nextTick === process.nextTick, Object.prototype.toString.call(process), process instanceof (await import('node:events')).EventEmitter);
console.log(process.stdout.isTTY, process.stdin.isTTY, process.stdout.fd, process.stderr.fd, typeof process.stdout.columns, process.argv.slice(2));
