console.log('x'.repeat(5e6))
