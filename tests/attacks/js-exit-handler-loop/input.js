process.on('exit', () => { for (;;); })
