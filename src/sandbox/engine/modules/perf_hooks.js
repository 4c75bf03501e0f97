// node:perf_hooks: the clock, marks and measures. Time is the run's virtual time.
const { invalidArgType, missingArgs, nodeError, validateObject } = require('errors');
const { webClass } = require('web_class');
const { native } = core;
const customInspect = Symbol.for('nodejs.util.inspect.custom');
// A program never starts at zero: in Node some time goes by before its first line.
const START = 25;
const timeOrigin = native.now() - native.elapsed() - START;
const now = () => native.elapsed() + START;
const mayConstruct = Symbol('may construct');
const illegal = () => nodeError('TypeError', 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');

// Entries keep what they show; only the subclasses have a detail.
let shownOf;

class PerformanceEntry {
  #shown;
  static {
    shownOf = (entry) => entry.#shown;
  }
  constructor(key, shown) {
    if (key !== mayConstruct) throw illegal();
    this.#shown = shown;
  }
  get name() {
    return this.#shown.name;
  }
  get entryType() {
    return this.#shown.entryType;
  }
  get startTime() {
    return this.#shown.startTime;
  }
  get duration() {
    return this.#shown.duration;
  }
  toJSON() {
    return { ...this.#shown };
  }
  [customInspect](depth, options, inspect) {
    if (depth < 0) return this;
    return `${this.constructor.name} ${inspect(this.#shown, { ...options, depth: depth === null ? null : depth - 1 })}`;
  }
}
webClass(PerformanceEntry, ['name', 'entryType', 'startTime', 'duration', 'toJSON']);

class PerformanceMark extends PerformanceEntry {
  constructor(name, options = {}) {
    if (arguments.length === 0) throw missingArgs('name');
    validateObject(options, 'options');
    const startTime = options.startTime ?? now();
    if (typeof startTime !== 'number') throw invalidArgType('options.startTime', 'number', startTime);
    const detail = options.detail === undefined ? null : globalThis.structuredClone(options.detail);
    super(mayConstruct, { name: `${name}`, entryType: 'mark', startTime, duration: 0, detail });
  }
  get detail() {
    return shownOf(this).detail;
  }
}
webClass(PerformanceMark, ['detail']);

class PerformanceMeasure extends PerformanceEntry {
  get detail() {
    return shownOf(this).detail;
  }
}
webClass(PerformanceMeasure, ['detail']);

// By time, and in order of creation where that is equal.
let entries = [];
function keep(entry) {
  const after = entries.findIndex((other) => other.startTime > entry.startTime);
  entries.splice(after < 0 ? entries.length : after, 0, entry);
  return entry;
}
function timeOf(mark) {
  if (typeof mark === 'number') return mark;
  const entry = entries.findLast((other) => other.entryType === 'mark' && other.name === `${mark}`);
  if (entry !== undefined) return entry.startTime;
  const { DOMException } = require('dom_exception');
  throw new DOMException(`The "${mark}" performance mark has not been set`, 'SyntaxError');
}
const drop = (type, name) => {
  entries = entries.filter((entry) => entry.entryType !== type || (name !== undefined && entry.name !== `${name}`));
};

class Performance {
  constructor(key) {
    if (key !== mayConstruct) throw illegal();
  }
  clearMarks(name) {
    drop('mark', name);
  }
  clearMeasures(name) {
    drop('measure', name);
  }
  getEntries() {
    return [...entries];
  }
  getEntriesByName(name, type = undefined) {
    if (arguments.length === 0) throw missingArgs('name');
    return entries.filter((entry) => entry.name === `${name}` && (type === undefined || entry.entryType === type));
  }
  getEntriesByType(type) {
    if (arguments.length === 0) throw missingArgs('type');
    return entries.filter((entry) => entry.entryType === `${type}`);
  }
  mark(name, options = {}) {
    return keep(new PerformanceMark(name, options));
  }
  measure(name, startOrOptions = undefined, end = undefined) {
    if (arguments.length === 0) throw missingArgs('name');
    const given = typeof startOrOptions === 'object' && startOrOptions !== null;
    const options = given ? startOrOptions : { start: startOrOptions, end };
    let stop = options.end === undefined ? now() : timeOf(options.end);
    if (options.end === undefined && options.duration !== undefined) stop = timeOf(options.start) + options.duration;
    let start = options.start === undefined ? 0 : timeOf(options.start);
    if (options.start === undefined && options.duration !== undefined) start = stop - options.duration;
    const detail = options.detail === undefined ? null : globalThis.structuredClone(options.detail);
    const shown = { name: `${name}`, entryType: 'measure', startTime: start, duration: stop - start, detail };
    return keep(new PerformanceMeasure(mayConstruct, shown));
  }
  now() {
    return now();
  }
  get timeOrigin() {
    return timeOrigin;
  }
  toJSON() {
    return { timeOrigin };
  }
  // The wrapped function takes no virtual time, so there is nothing to report.
  timerify(callback) {
    return (...args) => callback(...args);
  }
  [customInspect](depth, options, inspect) {
    if (depth < 0) return this;
    return `Performance ${inspect({ timeOrigin }, { ...options, depth: depth === null ? null : depth - 1 })}`;
  }
}
webClass(Performance, [
  'clearMarks', 'clearMeasures', 'getEntries', 'getEntriesByName', 'getEntriesByType', 'mark', 'measure', 'now', 'timeOrigin',
  'toJSON', 'timerify',
]);

Object.assign(exports, { Performance, PerformanceEntry, PerformanceMark, PerformanceMeasure });
exports.performance = new Performance(mayConstruct);
