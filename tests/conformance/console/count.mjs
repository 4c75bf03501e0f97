// count and countReset keep one number per label.
console.count();
console.count();
console.count('default');
console.count('login');
console.count('login');
console.countReset();
console.count();
console.count(null);
console.count(undefined);
console.count(42);
console.count({});
console.countReset('login');
console.count('login');
console.group();
console.count('in group');
console.groupEnd();
try { console.count(Symbol('s')); } catch (err) { console.log(err.name); }
