// Modules that import each other: functions work, late constants do not.
import { a, callB } from './cycles/a.mjs';
import { b, early } from './cycles/b.mjs';
console.log(a, b, callB(), early);
const { isEven } = await import('./cycles/even.mjs'); console.log(isEven(10), isEven(7));
await import('./cycles/broken-a.mjs').catch((err) => console.log(err.name)); await import('./cycles/broken-a.mjs').catch((err) => console.log('same error again', err.name));
