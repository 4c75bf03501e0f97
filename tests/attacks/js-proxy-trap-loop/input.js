new Proxy({}, { get() { while (1); } }).x
