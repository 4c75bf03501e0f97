const k = []
for (;;) k.push('x'.repeat(1 << 20) + k.length)
