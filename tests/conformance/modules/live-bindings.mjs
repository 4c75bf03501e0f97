// Imported names follow the exporting module's variable.
import { count, increment, state, late } from './live-bindings/counter.mjs';
import * as ns from './live-bindings/counter.mjs';
import { seen } from './live-bindings/other.mjs';
console.log(count, ns.count); increment(); console.log(count, ns.count, seen()); const copy = count; increment(); console.log(copy, count, ns.count);
state.list.push('from main'); console.log(state.list, seen(), late); await new Promise((r) => setTimeout(r, 10)); console.log(late, ns.late);
const { count: snapshot } = ns; increment(); console.log(snapshot, count); try { count++; } catch (err) { console.log(err.name); }
