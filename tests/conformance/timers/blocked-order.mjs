// After a long block both timers are due: still by deadline.
setTimeout(() => console.log('second: 10ms'), 10);
setTimeout(() => { console.log('first: 5ms'); setTimeout(() => console.log('fourth: made late, 1ms'), 1); }, 5);
setTimeout(() => console.log('third: 12ms'), 12);
const end = Date.now() + 40;
while (Date.now() < end);
console.log('block over');
