/(?:a|b)*c/.test('ab'.repeat(5e6))
