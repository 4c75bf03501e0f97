export let count = 0;
export const increment = () => { count += 1; };
export const state = { list: [] };
export let late = 'early';
setTimeout(() => { late = 'changed later'; }, 1);
