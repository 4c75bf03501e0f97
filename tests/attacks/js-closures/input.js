const k = []
for (;;) k.push(() => k)
