console.log('effect evaluated');
export const effect = 'done';
