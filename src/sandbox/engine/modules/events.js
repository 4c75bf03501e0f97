// node:events: a first form.
class EventEmitter {
  #listeners = new Map();
  on(name, listener) {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return this;
  }
  emit(name, ...args) {
    const list = this.#listeners.get(name) ?? [];
    for (const listener of list) listener.apply(this, args);
    return list.length > 0;
  }
  listenerCount(name) {
    return (this.#listeners.get(name) ?? []).length;
  }
}
exports.EventEmitter = EventEmitter;
