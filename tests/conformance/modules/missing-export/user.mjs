import { nothing } from './lib.mjs';
console.log('never', nothing);
