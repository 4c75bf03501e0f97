// process.env: set, delete, coercion to strings, copies.
process.env.NAME = 'value'; process.env.NUM = 5; process.env.BOOL = true; process.env.NULL = null; process.env.UNDEF = undefined; process.env.OBJ = { a: 1 }; process.env.EMPTY = '';
console.log(process.env.NAME, process.env.NUM, typeof process.env.NUM, process.env.BOOL === 'true', process.env.NULL, process.env.UNDEF, typeof process.env.UNDEF, process.env.OBJ, process.env.EMPTY === '', process.env.MISSING);
console.log('NAME' in process.env, 'MISSING' in process.env, delete process.env.NAME, process.env.NAME, delete process.env.NEVER, 'NAME' in process.env, Object.hasOwn(process.env, 'NUM'), Object.keys(process.env).includes('EMPTY'));
try { process.env.SYM = Symbol('s'); } catch (err) { console.log(err.name); }
try { Object.defineProperty(process.env, 'X', { get: () => 1 }); } catch (err) { console.log(err.name, err.code); }
const { NUM, PORT = '3000', ...rest } = process.env; console.log(NUM, PORT, rest.BOOL, 'NUM' in rest);
const copy = { ...process.env }; copy.NUM = 'changed'; console.log(process.env.NUM, JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([k]) => ['NUM', 'BOOL', 'EMPTY'].includes(k)).sort())));
console.log(process.env.TZ, process.env.toString, process.env.hasOwnProperty?.('NUM'), Number(process.env.PORT ?? 8080), process.env.EMPTY || 'fallback', process.env.EMPTY ?? 'kept');
Object.assign(process.env, { A1: 1, A2: 'two' }); console.log(process.env.A1, process.env.A2, typeof process.env);
