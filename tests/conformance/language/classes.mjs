// Classes: inheritance, super, static members, accessors, instanceof, new.target.
class Shape {
  static count = 0;
  static create(...args) { return new this(...args); }
  constructor(name) { this.name = name; Shape.count++; this.kind = new.target.name; }
  area() { return 0; }
  toString() { return `${this.name}(${this.area()})`; }
  get [Symbol.toStringTag]() { return 'Shape'; }
}
class Square extends Shape {
  side = 1;
  constructor(side) { super('square'); this.side = side; }
  area() { return super.area() + this.side ** 2; }
}
const s = Square.create(3);
console.log(`${s}`, s.kind, Shape.count, Square.count, Object.prototype.toString.call(s));
console.log(s instanceof Shape, Object.getPrototypeOf(Square) === Shape, Square.name, Square.length);
console.log(Object.getOwnPropertyNames(Square.prototype), Object.keys(s), typeof Square);
try { Square(); } catch (err) { console.log(err.name); }
class Broken extends Shape { constructor() { this.x = 1; } }
try { new Broken(); } catch (err) { console.log(err.name); }
const Mixed = ((Base) => class extends Base { hello() { return `hi ${this.name}`; } })(Shape);
console.log(new Mixed('m').hello(), Mixed.name);
class Even { static [Symbol.hasInstance](n) { return n % 2 === 0; } }
console.log(2 instanceof Even, 3 instanceof Even);
const method = s.area;
try { method(); } catch (err) { console.log(err.name); }
class MyArray extends Array { sum() { return this.reduce((a, b) => a + b, 0); } }
const mine = MyArray.from([1, 2, 3]);
console.log(mine.map((n) => n * 2).sum(), mine.filter(Boolean) instanceof MyArray, mine.length);
class Fields { a = this.b; b = 2; ['c' + 1] = 3; 'quoted key' = 4; }
console.log(new Fields());
