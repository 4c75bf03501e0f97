// Importing JSON with { type: 'json' }.
import data from './json/data.json' with { type: 'json' };
import * as ns from './json/data.json' with { type: 'json' };
console.log(data, ns.default === data, Object.keys(ns), (await import('./json/data.json', { with: { type: 'json' } })).default === data);
data.changed = true; console.log((await import('./json/data.json', { with: { type: 'json' } })).default.changed, (await import('./json/list.json', { with: { type: 'json' } })).default, (await import('./json/text.json', { with: { type: 'json' } })).default);
for (const act of [() => import('./json/data.json'), () => import('./json/bad.json', { with: { type: 'json' } }), () => import('./json/data.json', { with: { type: 'css' } }), () => import('./json/data.json', { with: { nope: 'json' } }), () => import('./json/none.json', { with: { type: 'json' } }), () => import('./json/lib.mjs', { with: { type: 'json' } })]) await act().then(() => console.log('imported'), (err) => console.log(err.name, err.code));
