// process.exit() without a code uses exitCode; codes are cut to 8 bits.
process.on('exit', (code) => console.log('exit', code));
process.exitCode = 257;
setTimeout(() => process.exit(), 1);
