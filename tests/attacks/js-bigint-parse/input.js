BigInt('9'.repeat(3e5)).toString(10)
