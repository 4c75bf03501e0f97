// mock.property: replacing plain values.
// compare: program
import { mock, test } from 'node:test';
const config = { port: 80, nested: { a: 1 } };
const p = mock.property(config, 'port', 3000);
console.log(config.port, p.mock.accessCount(), p.mock.accesses.map((a) => [a.type, a.value]));
config.port = 4000; console.log(config.port, p.mock.accesses.at(-2).type);
p.mock.restore(); console.log(config.port);
const env = { MODE: 'real' };
test('in a test', (t) => { t.mock.property(env, 'MODE', 'test'); console.log(env.MODE); });
test('restored', () => console.log(env.MODE, Object.keys(config)));
try { mock.property(config, 'missing', 1); } catch (err) { console.log(err.name, err.code); }
