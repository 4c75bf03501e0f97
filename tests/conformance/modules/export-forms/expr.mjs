export default { an: 'object', sum: 1 + 1 };
