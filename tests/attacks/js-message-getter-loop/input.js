const e = new Error('a')
Object.defineProperty(e, 'message', { get() { for (;;); } })
throw e
