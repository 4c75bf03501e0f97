// node:util/types
return require('types');
