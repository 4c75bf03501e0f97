console.log('x'.repeat(3e7))
