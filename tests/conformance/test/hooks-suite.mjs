// before, after, beforeEach and afterEach of a suite, and of a nested one.
// compare: program
import { describe, it, before, after, beforeEach, afterEach } from 'node:test';
describe('outer', () => {
  before(() => console.log('before outer'));
  after(() => console.log('after outer'));
  beforeEach(() => console.log('  beforeEach outer'));
  afterEach(() => console.log('  afterEach outer'));
  it('one', () => console.log('    one'));
  it('two', async () => { await null; console.log('    two'); });
  describe('inner', () => {
    before(async () => { await null; console.log('before inner'); });
    beforeEach(() => console.log('  beforeEach inner'));
    afterEach(() => console.log('  afterEach inner'));
    after(() => console.log('after inner'));
    it('three', () => console.log('    three'));
  });
  it('four', () => console.log('    four'));
  beforeEach(() => console.log('  second beforeEach'));
});
