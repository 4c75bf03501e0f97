// node:test
