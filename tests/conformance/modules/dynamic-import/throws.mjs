console.log('throws evaluated');
throw new RangeError('at load');
