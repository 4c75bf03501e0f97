// node:console: a first form, without formats or tables.
const { native } = core;
const { formatArgs } = require('format');
exports.log = function log(...args) {
  native.write(1, formatArgs(args) + '\n');
};
exports.error = function error(...args) {
  native.write(2, formatArgs(args) + '\n');
};
