// node:assert
