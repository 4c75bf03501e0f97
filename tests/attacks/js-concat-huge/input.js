const o = { length: 2 ** 53 - 2, [Symbol.isConcatSpreadable]: true }
;[].concat(o)
