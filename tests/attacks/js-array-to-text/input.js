new Array(1e9) + ''
