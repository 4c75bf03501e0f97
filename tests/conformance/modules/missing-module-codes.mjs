// The codes of modules that are not found.
const tries = ['./missing-module-codes/none.mjs', './missing-module-codes/lib', './missing-module-codes/', 'left-pad-that-does-not-exist', '@scope/none', 'node:none', '#internal', 'fs/nope', '/absolute/none.mjs', 'file:///none.mjs', 'http://x/y.mjs', './missing-module-codes/lib.mjs?query=1', './missing-module-codes/lib.mjs#hash'];
for (const t of tries) await import(t).then((m) => console.log(t, 'found', m.default), (err) => console.log(t, err.name, err.code, err instanceof Error));
await import('./missing-module-codes/inner.mjs').catch((err) => console.log(err.code));
