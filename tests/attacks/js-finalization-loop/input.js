const registry = new FinalizationRegistry(() => { for (;;); })
registry.register({}, 1)
