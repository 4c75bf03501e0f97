console.log(Function('return this')() === globalThis)
