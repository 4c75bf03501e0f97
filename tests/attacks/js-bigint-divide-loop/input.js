const x = 2n ** 1000000n - 1n, y = 2n ** 500000n - 3n
for (;;) x / y
