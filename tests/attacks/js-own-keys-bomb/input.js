Object.keys(new Proxy({}, { ownKeys() { return Array.from({ length: 2e6 }, (_, i) => 'k' + i) } }))
