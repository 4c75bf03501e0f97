console.log('lib evaluated');
export const named = 'named value';
export default 'default value';
