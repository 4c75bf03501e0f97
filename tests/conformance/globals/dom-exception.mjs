// DOMException: names, codes, constants, cause, instanceof.
const e = new DOMException('text', 'AbortError'); console.log(e.name, e.message, e.code, e instanceof Error, e instanceof DOMException, String(e), Object.prototype.toString.call(e), typeof e.stack, Object.keys(e));
for (const name of ['NotFoundError', 'InvalidCharacterError', 'DataCloneError', 'TimeoutError', 'SyntaxError', 'QuotaExceededError', 'InvalidStateError', 'NotSupportedError', 'Made Up', 'OperationError']) console.log(name, new DOMException('', name).code);
console.log(new DOMException().name, new DOMException().message === '', new DOMException('m', { name: 'DataError', cause: 5 }).cause, DOMException.ABORT_ERR, DOMException.DATA_CLONE_ERR, e.ABORT_ERR, new DOMException('x').name);
try { DOMException('x'); } catch (err) { console.log(err.name); }
try { throw new DOMException('stop', 'AbortError'); } catch ({ name, message }) { console.log(name, message); }
class Own extends DOMException {} console.log(new Own('m', 'TimeoutError') instanceof DOMException, new Own('m', 'TimeoutError').code, Error.isError(e));
