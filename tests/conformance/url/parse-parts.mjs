// new URL: every part of a URL, and serialization.
const parts = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
for (const text of ['https://user:p%40ss@example.com:8080/a/b.html?x=1&y=2#frag', 'http://localhost:3000', 'HTTP://EXAMPLE.com:80/A?B#C', 'https://example.com:443/?#', 'http://[::1]:8000/x', 'ftp://h/p', 'mailto:a@b.c', 'data:text/plain,hi', 'file:///etc/x', 'custom://host/path', 'http://1.2.3.4/', 'http://0x7f.1/', 'http://münchen.de/ä?ö=ü#ß']) {
  const u = new URL(text);
  console.log(parts.map((p) => u[p]).join(' | '));
}
const u = new URL('https://example.com/p?q=1');
console.log(u.toString() === u.href, String(u), JSON.stringify({ u }), u.toJSON(), `${u}`, u + '', Object.keys(u), typeof u.searchParams);
