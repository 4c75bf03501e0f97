SELECT edit('x','rm')
