const k = []
for (;;) { const b = new Uint8Array(new SharedArrayBuffer(1 << 20)); b.fill(1); k.push(b) }
