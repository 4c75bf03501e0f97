console.log('math evaluated');
export const name = 'math';
export function add(a, b) { return a + b; }
export default (x) => x * x;
