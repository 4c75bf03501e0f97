// process.exitCode: set, refused, replaced in an exit handler.
for (const bad of ['x', 1.5, {}, true, Symbol('s'), NaN]) { try { process.exitCode = bad; console.log('set', process.exitCode); } catch (err) { console.log(err.name, err.code); } }
console.log(process.exitCode); process.exitCode = '5'; console.log(process.exitCode); process.exitCode = 2; process.exitCode = undefined; console.log(process.exitCode); process.exitCode = 2;
try { process.exit('bad'); } catch (err) { console.log(err.name, err.code); }
process.on('exit', (code) => { console.log('exit', code); process.exitCode = 4; });
process.on('exit', (code) => console.log('second sees', code, process.exitCode));
