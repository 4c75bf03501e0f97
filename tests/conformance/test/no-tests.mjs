// Only hooks and code, no test: exit code 0; stray errors still count.
// compare: program
import { after, before, describe } from 'node:test';
before(() => console.log('before'));
after(() => console.log('after'));
describe('empty suite', () => { console.log('suite body'); });
process.on('exit', (code) => console.log('exit', code));
