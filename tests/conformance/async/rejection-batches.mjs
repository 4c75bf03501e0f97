// Several rejections at once: values become errors, a listener that throws drops the rest of its batch.
process.on('uncaughtException', (e,o) => console.log('UE', e.message ?? e, o));
process.on('exit', c=>console.log('exit',c));
Promise.reject('r1'); Promise.reject(new Error('r2'));
Promise.reject(null); Promise.reject({a:1}); Promise.reject(Symbol('s')); Promise.reject({message:'m',stack:'s'});
process.nextTick(()=>console.log('tick'));
setTimeout(()=>{
 process.on('unhandledRejection', (r)=>{ console.log('UR', r); if (r===2) throw new Error('in UR'); process.nextTick(()=>console.log('tick of UR',r)); });
 Promise.reject(1); Promise.reject(2); Promise.reject(3);
 process.nextTick(()=>console.log('tickt'));
},20);
