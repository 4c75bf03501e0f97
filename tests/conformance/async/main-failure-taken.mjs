// The main module's own error goes to uncaughtException; what else it left goes on.
process.on('uncaughtException',(e,o)=>console.log('UE',e.message,o));
let p=Promise.resolve(); for(let i=1;i<=30;i++) p=p.then(()=>console.log('m',i));
process.nextTick(()=>console.log('tick'));
await 0;
console.log('resumed');
throw new Error('main');
