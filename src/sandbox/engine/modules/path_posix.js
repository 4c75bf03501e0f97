// node:path/posix
return require('path').posix;
