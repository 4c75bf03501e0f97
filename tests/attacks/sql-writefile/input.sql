SELECT writefile('/tmp/x','y')
