// Timers run by deadline, and those of one deadline in the order they were made.
setTimeout(() => console.log('50'), 50);
setTimeout(() => console.log('20 first'), 20);
setTimeout(() => console.log('1'), 1);
setTimeout(() => console.log('20 second'), 20);
setTimeout(() => console.log('80'), 80);
for (let i = 0; i < 5; i++) setTimeout(() => console.log('loop', i), 100);
setTimeout(() => { console.log('nested from 1ms, due at 120'); }, 120);
setTimeout(() => setTimeout(() => console.log('nested'), 10), 130);
setTimeout(() => console.log('400'), 400);
console.log('sync');
