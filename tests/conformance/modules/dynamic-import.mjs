// import(): namespaces, conditions, errors, one evaluation.
const m = await import('./dynamic-import/lib.mjs'); console.log(m.default, m.named, Object.keys(m), (await import('./dynamic-import/lib.mjs')) === m);
const { named, default: def } = await import(`./dynamic-import/${'lib'}.mjs`); console.log(named, def, import('./dynamic-import/lib.mjs') instanceof Promise);
console.log((await import(new URL('./dynamic-import/lib.mjs', import.meta.url))) === m, (await import(import.meta.resolve('./dynamic-import/lib.mjs'))) === m);
const order = []; const p = import('./dynamic-import/slow.mjs').then((x) => order.push(x.ready)); order.push('not waiting'); await p; console.log(order);
await import('./dynamic-import/throws.mjs').catch((err) => console.log(err.name, err.message)); await import('./dynamic-import/throws.mjs').catch((err) => console.log('again', err.message));
await import('./dynamic-import/syntax.mjs').catch((err) => console.log(err.name, err.code, err instanceof SyntaxError));
for (const spec of ['./nope.mjs', 'no-such-package', 'node:nope', './dynamic-import', 'nope:x', '', undefined]) await import(spec).then(() => console.log('found'), (err) => console.log(spec, err.name, err.code));
const plugins = await Promise.all(['lib', 'slow'].map((n) => import(`./dynamic-import/${n}.mjs`))); console.log(plugins.length, (await import('node:path')).default === (await import('path')).default);
