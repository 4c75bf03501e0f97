// process.exit in the middle: the code, and what still runs.
process.on('exit', (code) => { console.log('exit', code, process.exitCode); process.exitCode = 9; });
setTimeout(() => console.log('never'), 0);
const work = async () => { console.log('working'); await null; console.log('leaving'); process.exit(3); console.log('never'); };
await work();
console.log('never');
