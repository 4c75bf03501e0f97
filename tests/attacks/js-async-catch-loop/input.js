const loop = async () => { await Promise.resolve(); while (true) {} }
while (true) { await loop().catch(() => {}) }
