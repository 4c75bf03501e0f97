const k = []
for (;;) k.push({ a: 1 })
