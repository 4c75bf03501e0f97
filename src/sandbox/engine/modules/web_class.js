// Makes a class look as web classes do: its members enumerable, its name the tag of its objects.
const { defineProperties, defineProperty, fromEntries } = Object;
exports.webClass = function webClass(constructor, members, statics = []) {
  const enumerable = (names) => fromEntries(names.map((name) => [name, { enumerable: true }]));
  defineProperties(constructor.prototype, enumerable(members));
  defineProperties(constructor, enumerable(statics));
  defineProperty(constructor.prototype, Symbol.toStringTag, { value: constructor.name, configurable: true });
};
