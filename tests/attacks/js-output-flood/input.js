for (;;) console.log('spam')
