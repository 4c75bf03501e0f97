// Event and CustomEvent made by hand, and how they are printed.
const e = new Event('click', { cancelable: true }); e.preventDefault(); console.log(e.type, e.defaultPrevented, e.cancelable, e.bubbles, e.composedPath(), e.returnValue, e.cancelBubble);
const c = new CustomEvent('data', { detail: { a: 1 } }); console.log(c.detail, c instanceof Event, c.type, String(c), Object.keys(c));
const t = new EventTarget(); let n = 0; const count = () => n++; t.addEventListener('x', count); t.addEventListener('x', count, { capture: true }); t.dispatchEvent(new Event('x')); console.log(n);
t.removeEventListener('x', count); t.dispatchEvent(new Event('x')); console.log(n);
const again = new Event('again'); t.addEventListener('again', (ev) => { try { t.dispatchEvent(ev); } catch (err) { console.log(err.name, err.code); } }); t.dispatchEvent(again);
process.on('uncaughtException', (err) => console.log('uncaught', err.message)); t.addEventListener('throws', () => { throw new Error('in a listener'); }); t.addEventListener('throws', () => console.log('next listener runs')); console.log(t.dispatchEvent(new Event('throws')));
