// refresh restarts a timer; it can even bring back one that has fired, but not a cleared one.
const start = setTimeout(() => console.log('refreshed, so after the marker'), 200);
setTimeout(() => console.log('is refresh chained?', start.refresh() === start), 150);
setTimeout(() => console.log('marker'), 250);
let fired = 0;
const again = setTimeout(() => { console.log('fired', ++fired); if (fired < 3) again.refresh(); }, 600);
const dead = setTimeout(() => console.log('never'), 5);
clearTimeout(dead);
dead.refresh();
