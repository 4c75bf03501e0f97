Array.prototype.slice.call({ length: 2 ** 53 - 1 }, 0)
