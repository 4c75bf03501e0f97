// Importing a name that is not exported: SyntaxError, nothing of either body runs.
await import('./missing-export/user.mjs').catch((err) => console.log(err.name, err instanceof SyntaxError));
await import('./missing-export/no-default.mjs').catch((err) => console.log(err.name));
const ns = await import('./missing-export/lib.mjs'); console.log(ns.nothing, Object.keys(ns));
await import('./missing-export/builtin.mjs').catch((err) => console.log(err.name));
await import('./missing-export/double.mjs').catch((err) => console.log(err.name)); await import('./missing-export/ambiguous.mjs').then((m) => console.log(Object.keys(m)), (err) => console.log(err.name));
