let o = {}
let c = o
for (let i = 0; i < 4e4; i++) { c.a = {}; c = c.a }
JSON.stringify(o)
