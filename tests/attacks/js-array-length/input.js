let a = [1]
a.length = 2 ** 32 - 1
a.length = 0
a[2 ** 32 - 2] = 1
a.length = 0
console.log(a.length)
