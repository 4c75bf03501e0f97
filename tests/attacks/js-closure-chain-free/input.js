let f = () => 0
for (let i = 0; i < 2e5; i++) { const g = f; f = () => g }
f = null
console.log(1)
