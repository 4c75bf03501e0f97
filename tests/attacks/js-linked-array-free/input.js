let a = null
for (let i = 0; i < 3e5; i++) a = [a]
a = null
console.log(1)
