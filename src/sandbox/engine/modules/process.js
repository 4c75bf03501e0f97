// node:process
const { native, nextTick } = core;
const { EventEmitter } = require('events');
const process = new EventEmitter();
core.process = process;
process.nextTick = function (callback, ...args) {
  nextTick(callback, args);
};
process.exit = function exit(code) {
  native.exit(core.exit(code));
};
process.exitCode = undefined;
process.env = {};
process.argv = ['/usr/bin/node', '/exercise/main.js'];
exports.process = process;
