const t = new Uint8Array(3e7)
while (true) t.fill(1)
