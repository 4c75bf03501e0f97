// node:console: a first form, without formats or tables.
const { native } = core;
const { inspect } = require('util');
const text = (args) => args.map((a) => (typeof a === 'string' ? a : inspect(a))).join(' ') + '\n';
exports.log = function log(...args) {
  native.write(1, text(args));
};
exports.error = function error(...args) {
  native.write(2, text(args));
};
