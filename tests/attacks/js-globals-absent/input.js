console.log([typeof require, typeof std, typeof os, typeof Worker, typeof WebAssembly, typeof gc, typeof bjson, typeof print, typeof scriptArgs].join())
