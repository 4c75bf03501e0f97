// for await over async iterables, sync iterables of promises, and early exit.
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
const countdown = {
  from: 3,
  [Symbol.asyncIterator]() {
    let n = this.from;
    return {
      next: async () => { await sleep(1); return n > 0 ? { value: n--, done: false } : { value: undefined, done: true }; },
      return: async () => { console.log('return called'); return { done: true }; },
    };
  },
};
for await (const n of countdown) console.log(n);
for await (const n of countdown) { if (n === 2) break; }
try { for await (const n of countdown) throw new Error('stop'); } catch (err) { console.log(err.message); }
for await (const v of [1, Promise.resolve(2), sleep(1).then(() => 3)]) console.log(v);
try { for await (const v of [1, Promise.reject(new RangeError('x'))]) console.log(v); } catch (err) { console.log(err.name); }
try { for await (const v of 5) ; } catch (err) { console.log(err.name); }
try { for await (const v of { [Symbol.asyncIterator]: () => ({ next: () => 1 }) }) ; } catch (err) { console.log(err.name); }
const pages = { 1: { items: ['a', 'b'], next: 2 }, 2: { items: ['c'], next: null } };
async function* all() { for (let at = 1; at;) { const page = await Promise.resolve(pages[at]); yield* page.items; at = page.next; } }
const items = [];
for await (const item of all()) items.push(item);
console.log(items);
