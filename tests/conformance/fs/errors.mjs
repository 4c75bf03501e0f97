// Missing files and folders, wrong arguments.
import { readFileSync, existsSync } from 'node:fs';
for (const target of ['missing.txt', './no/such/dir.txt', new URL('./gone.json', import.meta.url), 'errors', 'errors/there.txt/below', '']) { try { console.log(readFileSync(target, 'utf8')); } catch (err) { console.log(err.name, err.code, err.syscall, err.errno, typeof err.path, err instanceof Error); } }
try { readFileSync('missing.txt'); } catch (err) { console.log(err.path, err.message, Object.keys(err)); }
for (const bad of [() => readFileSync(), () => readFileSync(null), () => readFileSync({}), () => readFileSync('errors/there.txt', 'no-such'), () => readFileSync('errors/there.txt', 5), () => readFileSync('a\0b'), () => readFileSync(new URL('http://x/y')), () => readFileSync('errors/there.txt', { encoding: 'bad' })]) { try { bad(); console.log('read'); } catch (err) { console.log(err.name, err.code); } }
console.log(existsSync('errors/there.txt'), existsSync('nope'));
