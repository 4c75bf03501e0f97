// refresh restarts a timer; it can even bring back one that has fired, but not a cleared one.
const start = setTimeout(() => console.log('refreshed, so after 40'), 30);
setTimeout(() => console.log('is refresh chained?', start.refresh() === start), 20);
setTimeout(() => console.log('40'), 40);
let fired = 0;
const again = setTimeout(() => { console.log('fired', ++fired); if (fired < 3) again.refresh(); }, 100);
const dead = setTimeout(() => console.log('never'), 5);
clearTimeout(dead);
dead.refresh();
