;(async () => { for (;;) await 0 })()
