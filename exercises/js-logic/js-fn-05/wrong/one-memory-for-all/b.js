const memory = [];

export const once = (fn) =>
  function (...args) {
    if (memory.length === 0) {
      memory.push(fn(...args));
    }
    return memory[0];
  };
