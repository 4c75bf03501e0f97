// After a top-level await the same rules hold for what is queued.
await new Promise((resolve) => setTimeout(resolve, 2));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('promise'));
setImmediate(() => console.log('immediate'));
queueMicrotask(() => console.log('microtask'));
console.log('sync after await');
await null;
console.log('after second await');
await new Promise((resolve) => process.nextTick(resolve));
console.log('after tick');
await new Promise((resolve) => setImmediate(resolve));
console.log('after immediate');
