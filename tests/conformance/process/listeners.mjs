// process is an emitter: own events, once, listenerCount, emit.
process.on('custom', (...args) => console.log('custom', args)); console.log(process.emit('custom', 1, 2), process.emit('nobody'), process.listenerCount('custom'));
const fn = () => console.log('never'); process.on('exit', fn); process.off('exit', fn);
process.once('exit', (code) => console.log('once', code)); process.on('exit', function (code) { console.log(this === process, typeof code); });
process.prependListener('exit', () => console.log('first'));
process.emitWarning && console.log(typeof process.emitWarning); console.log(process.eventNames().includes('exit'));
process.emit('exit', 'by hand');
