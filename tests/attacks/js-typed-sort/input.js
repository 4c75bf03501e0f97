const t = new Float64Array(4e6)
for (let i = 0; i < t.length; i++) t[i] = -i
t.sort()
console.log(t[0])
