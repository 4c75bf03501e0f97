console.log('two start');
await null;
export const two = 'value of two';
console.log('two end');
