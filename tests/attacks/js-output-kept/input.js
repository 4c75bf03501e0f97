console.log('before')
;(2n ** 1000000n).toString()
