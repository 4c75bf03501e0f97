// Top-level await: order with other work, try/catch, and values.
setTimeout(() => console.log('timer'), 1);
const value = await new Promise((resolve) => setTimeout(resolve, 20, 'resolved'));
console.log(value);
try { await Promise.reject(new Error('caught at top level')); } catch (err) { console.log(err.message); }
const [a, b] = await Promise.all([1, (async () => 2)()]);
console.log(a + b, await 5, await null);
for await (const x of (async function* () { yield 'y1'; yield 'y2'; })()) console.log(x);
const { basename } = await import('node:path');
console.log(basename('/a/b.txt'));
if (await Promise.resolve(true)) console.log('in a condition');
console.log(`${await 'in a template'}`, [await 1, await 2], { k: await 'v' });
