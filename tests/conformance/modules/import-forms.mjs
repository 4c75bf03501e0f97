// Default, named, renamed and namespace imports; order of evaluation; one instance.
console.log('main body, after all imports');
import first, { name, add as plus, default as again } from './import-forms/math.mjs';
import * as all from './import-forms/math.mjs';
import './import-forms/effect.mjs';
import { name as reexported, effect, everything } from './import-forms/index.mjs';
console.log(first(3), name, plus(1, 2), again === first, Object.keys(all), all.add === plus, typeof all, all[Symbol.toStringTag]);
console.log(reexported === name, effect, everything.add === plus, 'default' in all, Object.isFrozen(all), Object.isSealed(all), Object.getPrototypeOf(all));
for (const act of [() => { all.name = 'x'; }, () => { delete all.name; }, () => { all.more = 1; }, () => { name = 'x'; }, () => Object.defineProperty(all, 'name', { value: 1 })]) { try { act(); console.log('allowed'); } catch (err) { console.log(err.name); } }
console.log(all, { ...all }, Object.entries(all).length, all.missing, JSON.stringify(all));
