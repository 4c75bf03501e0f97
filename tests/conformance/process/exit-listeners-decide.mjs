// exit listeners after an error: exitCode set there counts, beforeExit does not run, exit runs once.
process.on('beforeExit', () => console.log('never'));
process.on('exit', (code) => { console.log('exit', code, process.exitCode); process.exitCode = 5; });
process.on('exit', (code) => console.log('second', code, process.exitCode));
setTimeout(() => { throw new Error('nobody takes it'); }, 1);
