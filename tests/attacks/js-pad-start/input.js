''.padStart(2 ** 29, 'ab').length
