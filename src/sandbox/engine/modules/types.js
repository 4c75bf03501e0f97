// node:types
