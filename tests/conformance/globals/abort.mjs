// AbortController and AbortSignal: abort, reasons, any, timeout, throwIfAborted.
const ac = new AbortController(); const { signal } = ac;
console.log(signal.aborted, signal.reason, signal instanceof EventTarget); signal.addEventListener('abort', (e) => console.log('event', e.type, signal.aborted)); signal.onabort = () => console.log('onabort');
ac.abort(); ac.abort('second is ignored'); console.log(signal.aborted, signal.reason.name, signal.reason.code, signal.reason instanceof DOMException, signal.reason instanceof Error);
try { signal.throwIfAborted(); } catch (err) { console.log(err === signal.reason); }
const own = new AbortController(); own.abort(new RangeError('mine')); console.log(own.signal.reason.message); const text = new AbortController(); text.abort('text'); try { text.signal.throwIfAborted(); } catch (err) { console.log(err); }
console.log(AbortSignal.abort().aborted, AbortSignal.abort('r').reason, new AbortController().signal.throwIfAborted());
const a = new AbortController(), b = new AbortController(); const any = AbortSignal.any([a.signal, b.signal]); any.addEventListener('abort', () => console.log('any', any.reason)); b.abort('from b'); a.abort('late'); console.log(any.reason, AbortSignal.any([]).aborted, AbortSignal.any([AbortSignal.abort('x'), a.signal]).reason);
const t = AbortSignal.timeout(5); console.log(t.aborted); await new Promise((r) => setTimeout(r, 60)); console.log(t.aborted, t.reason.name, t.reason.code);
const task = (sig) => new Promise((resolve, reject) => { sig.throwIfAborted(); const timer = setTimeout(resolve, 1000, 'done'); sig.addEventListener('abort', () => { clearTimeout(timer); reject(sig.reason); }, { once: true }); });
const c = new AbortController(); setTimeout(() => c.abort(), 1); console.log(await task(c.signal).catch((err) => err.name), await task(AbortSignal.timeout(2)).catch((err) => err.name), await task(AbortSignal.abort('pre')).catch((err) => err));
for (const act of [() => new AbortSignal(), () => AbortSignal.timeout(-1), () => AbortSignal.timeout('x'), () => AbortSignal.timeout(), () => AbortSignal.any(5), () => AbortSignal.any([{}])]) { try { act(); console.log('fine'); } catch (err) { console.log(err.name, err.code); } }
