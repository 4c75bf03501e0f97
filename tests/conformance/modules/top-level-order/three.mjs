import './two.mjs';
console.log('three');
