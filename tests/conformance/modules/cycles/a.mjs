import { b } from './b.mjs';
console.log('a runs, b is', b);
export const a = 'value a';
export function hoisted() { return 'hoisted from a'; }
export const callB = () => `a sees ${b}`;
