// After a taken error the queues wait until the next callback of the phase has run.
process.on('uncaughtException', e => console.log('UE', e));
setTimeout(() => { process.nextTick(()=>console.log('tick of 1')); Promise.resolve().then(()=>console.log('micro of 1')); setImmediate(()=>console.log('imm of 1')); console.log('t1'); throw 'e1'; }, 10);
setTimeout(() => { console.log('t2'); process.nextTick(()=>console.log('tick of 2'));}, 10);
setTimeout(() => { console.log('t3'); process.nextTick(()=>{throw 'e3'});process.nextTick(()=>console.log('tick of 3')); Promise.resolve().then(()=>console.log('micro of 3'));}, 10);
setTimeout(() => { console.log('t4'); process.nextTick(()=>console.log('tick of 4')); }, 10);
setTimeout(() => {
 setImmediate(()=>{console.log('i1'); process.nextTick(()=>console.log('tick i1')); Promise.resolve().then(()=>console.log('micro i1')); throw 'ei1'});
 setImmediate(()=>{console.log('i2'); process.nextTick(()=>{throw 'ei2'});process.nextTick(()=>console.log('tick i2')); Promise.resolve().then(()=>console.log('micro i2'));});
 setImmediate(()=>{console.log('i3'); process.nextTick(()=>console.log('tick i3'));});
 setImmediate(()=>{console.log('i4'); process.nextTick(()=>{throw 'ei4'});process.nextTick(()=>console.log('tick i4')); Promise.resolve().then(()=>console.log('micro i4'));});
}, 30);
