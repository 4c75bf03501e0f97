// How controllers and signals are printed.
console.log(new AbortController()); console.log(new AbortController().signal, AbortSignal.abort('x')); console.log({ signal: AbortSignal.abort() }); console.log(Object.prototype.toString.call(new AbortController()), Object.keys(new AbortController()));
