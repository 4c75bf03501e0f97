// mock.method, getter, setter, restore and restoreAll; t.mock is restored after its test.
// compare: program
import { mock, test, afterEach } from 'node:test';
const api = { n: 1, get(id) { return `real ${id} ${this.n}`; }, get prop() { return 'real prop'; }, set prop(v) { this.n = v; } };
const m = mock.method(api, 'get', () => 'fake'); console.log(api.get(5), api.get.mock.callCount(), m === api.get); m.mock.restore(); console.log(api.get(6), 'mock' in api.get);
mock.method(api, 'get'); console.log(api.get(7), api.get.mock.calls[0].arguments, api.get.mock.calls[0].result); mock.restoreAll(); console.log(api.get(8));
const g = mock.getter(api, 'prop', () => 'fake prop'); console.log(api.prop, g.mock.callCount()); g.mock.restore(); console.log(api.prop);
const s = mock.setter(api, 'prop', () => {}); api.prop = 99; console.log(api.n, s.mock.calls[0].arguments); s.mock.restore();
class Repo { find() { return 'db'; } static open() { return 'opened'; } }
mock.method(Repo.prototype, 'find', () => 'stub'); mock.method(Repo, 'open', () => 'not opened'); console.log(new Repo().find(), Repo.open()); mock.reset(); console.log(new Repo().find(), Repo.open());
const log = mock.method(console, 'log', () => {}); console.log('swallowed', 1); log.mock.restore(); console.log(log.mock.calls[0].arguments);
const now = mock.method(Date, 'now', () => 1000); console.log(Date.now()); now.mock.restore(); console.log(Date.now() > 1000);
const rnd = mock.method(Math, 'random', () => 0.5); console.log(Math.random(), rnd.mock.callCount()); mock.restoreAll();
for (const act of [() => mock.method(api, 'missing'), () => mock.method(api, 'n'), () => mock.method(null, 'x'), () => mock.method(api, 'get', 5), () => mock.getter(api, 'get')]) { try { act(); console.log('fine'); } catch (err) { console.log(err.name, err.code); } }
test('one', (t) => { t.mock.method(api, 'get', () => 'only here'); console.log(api.get(1)); });
test('two', (t) => { console.log(api.get(2)); t.mock.method(api, 'get', function () { return `once ${this.n}`; }, { times: 1 }); console.log(api.get(3), api.get(4)); });
afterEach(() => console.log('restored before or after hooks?', api.get(0)));
