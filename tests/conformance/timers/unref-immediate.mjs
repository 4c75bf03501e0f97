// An unref'd immediate alone does not keep the program running.
const im = setImmediate(() => console.log('never'));
im.unref();
process.on('exit', () => console.log('exit'));
console.log(im.hasRef());
