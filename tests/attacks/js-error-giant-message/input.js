throw new Error('m'.repeat(2e7))
