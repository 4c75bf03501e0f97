// Debounce and throttle as learners write them.
const debounce = (fn, ms) => { let t; return (...args) => { clearTimeout(t); t = setTimeout(fn, ms, ...args); }; };
const save = debounce((v) => console.log('saved', v), 15);
save(1); save(2); save(3);
const throttle = (fn, ms) => { let ready = true; return (...a) => { if (!ready) return; ready = false; fn(...a); setTimeout(() => { ready = true; }, ms); }; };
const hit = throttle((v) => console.log('hit', v), 20);
hit('a'); hit('b');
setTimeout(() => { hit('c'); save(4); }, 60);
setTimeout(() => { save(5); }, 62);
