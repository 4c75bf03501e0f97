export const a = 1, b = [2];
let c = 3;
export { c, c as d, c as 'odd name' };
export function f() { return 'f'; }
export function* gen() { yield 1; yield 2; }
export class K { v = 'K'; }
export const { x, y: { z: y } } = { x: 'X', y: { z: 'Y' } };
export default function () { return 'default'; }
