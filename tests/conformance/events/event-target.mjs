// EventTarget, Event, CustomEvent: once, signal, order, preventDefault, stop.
const t = new EventTarget();
const log = [];
t.addEventListener('x', (e) => log.push(`fn ${e.type} ${e instanceof Event} ${e.target === t} ${e.currentTarget === t}`));
t.addEventListener('x', { handleEvent(e) { log.push(`object ${this !== undefined}`); } });
t.addEventListener('x', () => log.push('once'), { once: true });
const ac = new AbortController();
t.addEventListener('x', () => log.push('until abort'), { signal: ac.signal });
console.log(t.dispatchEvent(new Event('x')));
ac.abort();
t.dispatchEvent(new Event('x'));
console.log(log);
const fn = () => console.log('fn once though added twice');
t.addEventListener('twice', fn); t.addEventListener('twice', fn);
t.dispatchEvent(new Event('twice'));
t.removeEventListener('twice', fn);
t.dispatchEvent(new Event('twice'));
t.addEventListener('c', (e) => { e.preventDefault(); console.log(e.detail, e.defaultPrevented, e.cancelable); });
console.log(t.dispatchEvent(new CustomEvent('c', { detail: { id: 7 }, cancelable: true })), t.dispatchEvent(new CustomEvent('c', { detail: 1 })));
t.addEventListener('s', (e) => { console.log('first'); e.stopImmediatePropagation(); });
t.addEventListener('s', () => console.log('never'));
t.dispatchEvent(new Event('s'));
t.addEventListener('null', null);
for (const act of [() => t.dispatchEvent('x'), () => new Event(), () => t.addEventListener('x', 'text'), () => t.addEventListener('x')]) { try { act(); console.log('fine'); } catch (err) { console.log(err.name, err.code); } }
const e = new Event('b', { bubbles: true, composed: true });
console.log(e.bubbles, e.composed, e.cancelable, e.defaultPrevented, e.isTrusted, typeof e.timeStamp, e.target, new CustomEvent('d').detail);
class Clock extends EventTarget { tick() { this.dispatchEvent(new Event('tick')); } }
const clock = new Clock(); clock.addEventListener('tick', (ev) => console.log(ev.target.constructor.name)); clock.tick();
t.dispatchEvent(e); console.log(e.target === t, e.currentTarget);
