SELECT * FROM fsdir('/')
