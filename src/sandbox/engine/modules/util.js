// node:util
const { inspect } = require('inspect');
exports.inspect = inspect;
const { format, formatWithOptions } = require('format');
exports.format = format;
exports.formatWithOptions = formatWithOptions;
