process.on('uncaughtException', () => { for (;;); })
throw new Error('x')
