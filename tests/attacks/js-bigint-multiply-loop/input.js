const x = 2n ** 500000n - 1n
for (;;) x * x
