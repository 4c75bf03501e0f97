const a = [3, 1, 2, 5, 4]
a.sort(() => { a.length = 0; return 1 })
console.log(a.length)
