// Error classes: names, instanceof, cause, AggregateError, custom errors, toString.
for (const E of [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError]) {
  const e = new E('msg');
  console.log(e.name, e.message, String(e), e instanceof Error, Object.prototype.toString.call(e), Object.keys(e), E('no new') instanceof E);
}
const low = new Error('low');
const high = new Error('high', { cause: low });
console.log(high.cause === low, 'cause' in new Error('x'), 'cause' in new Error('x', { cause: undefined }), Object.keys(high));
class HttpError extends Error {
  name = 'HttpError';
  constructor(status, message, options) { super(message, options); this.status = status; }
}
const h = new HttpError(404, 'gone', { cause: 'text cause' });
console.log(String(h), h.status, h.cause, h instanceof HttpError, h instanceof Error, h.constructor.name, JSON.stringify(h));
const agg = new AggregateError([new Error('a'), 'b'], 'both');
console.log(agg.name, agg.message, agg.errors.length, agg.errors[1], agg instanceof Error);
console.log(typeof low.stack, low.stack.startsWith('Error: low'), String(Object.assign(new Error(''), { name: '' })) === '', String(Object.assign(new Error('m'), { name: 'N' })), new Error().message === '', new Error(undefined).hasOwnProperty('message'));
const actions = { TypeError: () => null.x, ReferenceError: () => nope, RangeError: () => [].length = -1, SyntaxError: () => new Function('('), URIError: () => decodeURI('%'), constant: () => { const c = 1; c = 2; }, call: () => (1)(), recursion: () => { const f = () => f() + 1; f(); }, newArrow: () => new (() => {})(), inOp: () => 'a' in 'b', inst: () => 1 instanceof 1 };
for (const [label, act] of Object.entries(actions)) { try { act(); } catch (err) { console.log(label, err.name, err instanceof Error); } }
try { throw 'a string'; } catch (e) { console.log(typeof e); }
try { try { throw 1; } finally { console.log('inner finally'); } } catch { console.log('outer catch, no binding'); }
console.log(Error.isError(h), Error.isError({ name: 'Error', message: '' }), Error.isError(new DOMException('x')), typeof Error.captureStackTrace, Error.stackTraceLimit);
const o = {}; Error.captureStackTrace(o);
console.log(typeof o.stack, Object.keys(o));
