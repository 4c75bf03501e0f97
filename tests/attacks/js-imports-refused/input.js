for (const path of ['/etc/passwd', '/tmp/x.so', '../../etc/passwd', 'file:///etc/passwd', 'node:child_process', 'node:net', 'nothing']) {
  await import(path).then(() => console.log('loaded ' + path), () => {})
}
console.log('done')
