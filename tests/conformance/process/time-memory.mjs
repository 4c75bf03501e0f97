// hrtime, uptime and memoryUsage: types and order only.
const a = process.hrtime.bigint(); const b = process.hrtime.bigint(); console.log(typeof a, b >= a);
const h = process.hrtime(); const d = process.hrtime(h); console.log(h.length, d.length, d[0], d.every(Number.isInteger), d[1] >= 0);
for (const bad of ['x', [1], 5]) { try { process.hrtime(bad); console.log('fine'); } catch (err) { console.log(err.name, err.code); } }
console.log(Object.keys(process.memoryUsage()).sort(), Object.values(process.memoryUsage()).every((v) => Number.isInteger(v) && v >= 0), typeof process.memoryUsage.rss(), typeof process.uptime());
const start = process.hrtime.bigint(); await new Promise((r) => setTimeout(r, 20)); const ms = Number(process.hrtime.bigint() - start) / 1e6; console.log(ms >= 19);
