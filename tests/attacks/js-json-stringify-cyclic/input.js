let o = {}
let c = o
for (let i = 0; i < 1e4; i++) { c.a = {}; c = c.a }
c.a = o
JSON.stringify(o)
