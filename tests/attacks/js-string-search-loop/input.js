const s = 'a'.repeat(1e7)
while (true) s.indexOf('b')
