// node:util: a first form.
exports.inspect = function inspect(value) {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
};
