console.log('one start');
await new Promise((r) => setTimeout(r, 5));
console.log('one end');
