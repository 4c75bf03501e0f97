const s = 'y'.repeat(1e6)
for (;;) console.log(s)
