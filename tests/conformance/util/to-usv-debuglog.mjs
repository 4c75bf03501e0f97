// toUSVString, debuglog, TextEncoder, aliases and small helpers.
import util, { toUSVString, debuglog, TextEncoder as TE, TextDecoder as TD, inspect } from 'node:util';
console.log(toUSVString('ok😀'), toUSVString('a\ud800b') === 'a\ufffdb', toUSVString(5), toUSVString('\udc00\ud800').length);
const log = debuglog('mymodule'); log('silent %d', 1); console.log(log.enabled, typeof util.debug, util.debug === util.debuglog);
console.log(TE === globalThis.TextEncoder, TD === globalThis.TextDecoder, util.isArray?.([]) ?? 'gone', util.isError === undefined, util.isString === undefined, util._extend === undefined);
console.log(util.inspect === inspect, util.default === undefined, Object.keys(inspect.colors).length > 30, typeof inspect.custom);
