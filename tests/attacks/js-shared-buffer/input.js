new SharedArrayBuffer(2 ** 30)
