(2n ** 1000000n).toString()
