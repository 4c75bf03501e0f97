const k = []
try { for (;;) k.push(new Uint8Array(1 << 16)) } catch (e) {}
k.length = 0
console.log('recovered')
