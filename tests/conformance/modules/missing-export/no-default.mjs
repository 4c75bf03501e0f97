import lib from './lib.mjs';
console.log('never', lib);
