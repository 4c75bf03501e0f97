// parseArgs: options, defaults, multiple, positionals, tokens, errors.
import { parseArgs } from 'node:util';
const options = { verbose: { type: 'boolean', short: 'v' }, port: { type: 'string', short: 'p', default: '80' }, tag: { type: 'string', multiple: true }, color: { type: 'boolean' } };
const run = (args, more = {}) => { try { const { values, positionals } = parseArgs({ args, options, ...more }); console.log(args, values, positionals); } catch (err) { console.log(args, err.name, err.code); } };
run([]); run(['-v', '--port', '3000']); run(['-p8080', '--tag=a', '--tag', 'b']); run(['-vp', '1']); run(['--port=']); run(['--verbose', '--verbose']);
run(['file.txt']); run(['a', '-v', 'b', '--', '--port', 'c'], { allowPositionals: true }); run(['--unknown']); run(['--unknown', '--x=1', 'pos'], { strict: false }); run(['--port']); run(['--verbose=yes']); run(['-x']); run(['--port', '-v']); run(['--no-color', '-v'], { allowNegative: true }); run(['--no-color']);
console.log(parseArgs({ args: ['-v', 'x'], options, allowPositionals: true, tokens: true }).tokens);
for (const config of [{ options: { a: { type: 'number' } } }, { options: { a: {} } }, { options: { a: { type: 'string', short: 'ab' } } }, { args: 'x' }, { options: { a: { type: 'boolean', default: 'x' } } }, { options: { a: { type: 'string', multiple: true, default: 'x' } } }]) { try { console.log(parseArgs({ args: [], ...config }).values); } catch (err) { console.log(err.name, err.code); } }
console.log(parseArgs({ args: [], options: { d: { type: 'string', multiple: true, default: ['x'] } } }).values, Object.getPrototypeOf(parseArgs({ args: [] }).values));
