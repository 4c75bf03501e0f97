// Errors of createHash: unknown algorithm, digest twice, update after digest.
import { createHash, Hash } from 'node:crypto';
for (const bad of ['no-such', '', 5, undefined, null, {}]) { try { createHash(bad); console.log('made'); } catch (err) { console.log(err.name, err.code, err instanceof Error); } }
const h = createHash('sha256').update('x');
h.digest();
for (const act of [() => h.digest(), () => h.digest('hex'), () => h.update('y'), () => h.copy()]) { try { act(); console.log('worked'); } catch (err) { console.log(err.name, err.code); } }
console.log(createHash('md5') instanceof Hash, createHash('md5').constructor.name, createHash.length);
