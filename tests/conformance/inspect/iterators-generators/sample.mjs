export const a = 1;
export default function f() {}
export class K {}
export let list = [1, { deep: { deeper: {} } }];
