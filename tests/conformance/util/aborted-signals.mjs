// util.aborted and getters of signals; transferable controllers are left out.
import { aborted } from 'node:util';
const ac = new AbortController(); const holder = {};
aborted(ac.signal, holder).then((event) => console.log('resolved', event.type));
ac.abort('why'); await null; await null;
await aborted(AbortSignal.abort(), {}).then(() => console.log('already aborted'));
for (const act of [() => aborted(5, {}), () => aborted(new AbortController().signal), () => aborted({ aborted: true }, {})]) { await (async () => act())().then((v) => console.log('settled', v), (err) => console.log(err.name, err.code)); }
