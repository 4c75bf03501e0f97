let cc = 0, s2
Promise.prototype.then = function (a, b) { cc++; if (cc === 1) return b({ previous: 1 }); if (cc === 2) { s2 = b; return Promise.resolve() } return Promise.resolve() }
const st = new AsyncDisposableStack()
st.defer(() => undefined)
st.defer(() => { throw { first: 1 } })
st.disposeAsync()
for (let i = 0; i < 1000; i++) { try { s2() } catch {} }
const j = []
for (let i = 0; i < 1e5; i++) j.push({ a: i })
for (let i = 0; i < 1000; i++) { try { s2() } catch (e) {} }
console.log(typeof s2)
