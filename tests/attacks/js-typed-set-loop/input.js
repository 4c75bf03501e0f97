const t = new Uint8Array(2e7), u = new Uint8Array(2e7)
while (true) t.set(u)
