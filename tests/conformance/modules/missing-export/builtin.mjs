import { joinn } from 'node:path';
console.log('never', joinn);
