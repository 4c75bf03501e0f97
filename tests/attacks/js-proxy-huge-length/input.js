JSON.stringify(new Proxy([], { get(t, k) { return k === 'length' ? 2 ** 53 - 1 : 0 } }))
