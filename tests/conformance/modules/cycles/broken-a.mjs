import { value } from './broken-b.mjs';
export const base = 1;
console.log(value);
