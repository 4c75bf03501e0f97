console.log('lib body');
export const there = 1;
