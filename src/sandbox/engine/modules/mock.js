// node:mock
