const k = []
for (;;) k.push(Symbol('x'))
