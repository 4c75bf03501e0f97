// The requests of the table: what a client writes, piece by piece, to a server of node:http.
// Each case: name, handler, pieces (latin1 text), and whether the client then closes its side (`fin`).

const crlf = (...lines) => lines.join('\r\n');
const get = (...more) => `${crlf('GET / HTTP/1.1', 'Host: shop.test', ...more)}\r\n\r\n`;
const post = (headers, body = '') => `${crlf('POST /books HTTP/1.1', 'Host: shop.test', ...headers)}\r\n\r\n${body}`;
const cases = [];

function add(name, pieces, options = {}) {
  cases.push({ name, handler: 'echo', fin: false, ...options, pieces: [pieces].flat() });
}

// The request line.
add('smallest request', get());
add('two spaces in the request line', 'GET  / HTTP/1.1\r\nHost: a\r\n\r\n');
add('tab in the request line', 'GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n');
add('space before the method', ' GET / HTTP/1.1\r\nHost: a\r\n\r\n');
add('method in lower case', 'get / HTTP/1.1\r\nHost: a\r\n\r\n');
add('method in mixed case', 'Get / HTTP/1.1\r\nHost: a\r\n\r\n');
add('unknown method FOO', 'FOO / HTTP/1.1\r\nHost: a\r\n\r\n');
add('method that begins like a known one', 'GETS / HTTP/1.1\r\nHost: a\r\n\r\n');
add('method PROPFIND', 'PROPFIND /a HTTP/1.1\r\nHost: a\r\n\r\n');
add('method QUERY', 'QUERY /a HTTP/1.1\r\nHost: a\r\n\r\n');
add('method PATCH', 'PATCH /a HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n');
add('method M-SEARCH', 'M-SEARCH * HTTP/1.1\r\nHost: a\r\n\r\n');
add('method SOURCE', 'SOURCE /a HTTP/1.1\r\nHost: a\r\n\r\n');
add('PRI of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
add('CONNECT', 'CONNECT shop.test:443 HTTP/1.1\r\nHost: shop.test\r\n\r\n');
add('OPTIONS of the whole server', 'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n');
add('no target', 'GET HTTP/1.1\r\nHost: a\r\n\r\n');
add('no version', 'GET /\r\nHost: a\r\n\r\n');
add('HTTP/0.9', 'GET /\r\n\r\n');
add('HTTP/1.2', 'GET / HTTP/1.2\r\nHost: a\r\n\r\n');
add('HTTP/2.0', 'GET / HTTP/2.0\r\nHost: a\r\n\r\n');
add('HTTP/1.10', 'GET / HTTP/1.10\r\nHost: a\r\n\r\n');
add('http in lower case', 'GET / http/1.1\r\nHost: a\r\n\r\n');
add('HTTQ', 'GET / HTTQ/1.1\r\nHost: a\r\n\r\n');
add('space after the version', 'GET / HTTP/1.1 \r\nHost: a\r\n\r\n');
add('empty lines before the request line', `\r\n\r\n${get()}`);
add('target with a fragment', 'GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n');
add('target with raw UTF-8', 'GET /caf\xc3\xa9 HTTP/1.1\r\nHost: a\r\n\r\n');
add('target with a space', 'GET /a b HTTP/1.1\r\nHost: a\r\n\r\n');
add('target with a tab', 'GET /a\tb HTTP/1.1\r\nHost: a\r\n\r\n');
add('target with a control character', 'GET /a\x01b HTTP/1.1\r\nHost: a\r\n\r\n');
add('target with NUL', 'GET /a\x00b HTTP/1.1\r\nHost: a\r\n\r\n');
add('target with percent, quotes and brackets', 'GET /a%20b?q="<[{}]>"&x=%zz HTTP/1.1\r\nHost: a\r\n\r\n');
add('target with DEL', 'GET /a\x7fb HTTP/1.1\r\nHost: a\r\n\r\n');
add('target without a slash', 'GET books HTTP/1.1\r\nHost: a\r\n\r\n');
add('target that is a query', 'GET ?a=1 HTTP/1.1\r\nHost: a\r\n\r\n');
add('absolute target', 'GET http://other.test/a?b=1 HTTP/1.1\r\nHost: a\r\n\r\n');
add('absolute target of another scheme', 'GET ftp://other.test/a HTTP/1.1\r\nHost: a\r\n\r\n');
add('target of two dots', 'GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n');
add('target of 8 KiB', `GET /${'a'.repeat(8000)} HTTP/1.1\r\nHost: a\r\n\r\n`);

// Line endings.
add('bare LF everywhere', 'GET / HTTP/1.1\nHost: a\n\n');
add('bare LF after the request line', 'GET / HTTP/1.1\nHost: a\r\n\r\n');
add('bare LF after a header', 'GET / HTTP/1.1\r\nHost: a\nX-A: 1\r\n\r\n');
add('bare LF at the end of the head', 'GET / HTTP/1.1\r\nHost: a\r\n\n');
add('bare CR after the request line', 'GET / HTTP/1.1\rHost: a\r\n\r\n');
add('bare CR in a header value', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\r2\r\n\r\n');
add('CR CR LF', 'GET / HTTP/1.1\r\r\nHost: a\r\n\r\n');

// Headers.
add('no Host', 'GET / HTTP/1.1\r\n\r\n');
add('no Host, with another header', 'GET / HTTP/1.1\r\nAccept: */*\r\n\r\n');
add('empty Host', 'GET / HTTP/1.1\r\nHost:\r\n\r\n');
add('two Hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n');
add('host in capitals', 'GET / HTTP/1.1\r\nHOST: a\r\n\r\n');
add('space before the colon', 'GET / HTTP/1.1\r\nHost : a\r\n\r\n');
add('space at the start of a header', 'GET / HTTP/1.1\r\n Host: a\r\n\r\n');
add('folded header', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\r\n 2\r\n\r\n');
add('folded header with a tab', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\r\n\t2\r\n\r\n');
add('header without a colon', 'GET / HTTP/1.1\r\nHost: a\r\nX-A\r\n\r\n');
add('header without a name', 'GET / HTTP/1.1\r\nHost: a\r\n: 1\r\n\r\n');
add('header name with a space', 'GET / HTTP/1.1\r\nHost: a\r\nX A: 1\r\n\r\n');
add('header name with odd but allowed signs', "GET / HTTP/1.1\r\nHost: a\r\nX!#$%&'*+.^_`|~9: 1\r\n\r\n");
add('header name in quotes', 'GET / HTTP/1.1\r\nHost: a\r\n"X": 1\r\n\r\n');
add('header name with UTF-8', 'GET / HTTP/1.1\r\nHost: a\r\nX-\xc3\xa9: 1\r\n\r\n');
add('header value with UTF-8', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: \xc3\xa9\r\n\r\n');
add('header value with a control character', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\x012\r\n\r\n');
add('header value with NUL', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\x002\r\n\r\n');
add('header value with DEL', 'GET / HTTP/1.1\r\nHost: a\r\nX-A: 1\x7f2\r\n\r\n');
add('header values with spaces and tabs around', 'GET / HTTP/1.1\r\nHost:  \t a \t \r\nX-A:b\r\nX-B:\r\nX-C: c d \r\n\r\n');
add('headers that come twice', crlf('GET / HTTP/1.1', 'Host: a', 'X-A: 1', 'X-A: 2', 'Accept: a', 'accept: b', 'Cookie: a=1', 'Cookie: b=2',
  'Set-Cookie: s=1', 'Set-Cookie: t=2', 'Content-Type: a/b', 'Content-Type: c/d', 'Authorization: x', 'Authorization: y', 'User-Agent: u',
  'User-Agent: v', 'ETag: 1', 'ETag: 2', 'Referer: r', 'Referer: s', 'If-Match: 1', 'If-Match: 2', '', ''));
add('headers called __proto__ and constructor', 'GET / HTTP/1.1\r\nHost: a\r\n__proto__: 1\r\nconstructor: 2\r\n\r\n');
add('head of 15 KiB', get(`X-Long: ${'a'.repeat(15 * 1024)}`));
add('head of 17 KiB', get(`X-Long: ${'a'.repeat(17 * 1024)}`));
add('head of 17 KiB in many headers', get(...Array.from({ length: 500 }, (_, n) => `X-${n}: ${'a'.repeat(28)}`)));
add('2,500 short headers', get(...Array.from({ length: 2500 }, (_, n) => `x:${n % 10}`)), { handler: 'empty' });

// Bodies with a length.
add('body with its length', post(['Content-Length: 5'], 'hello'));
add('body longer than its length', post(['Content-Length: 3'], 'hello'));
add('body without a length', post([], 'hello'));
add('length 0', post(['Content-Length: 0']));
add('POST without a body', post([]));
add('GET with a body', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi');
add('DELETE with a body', 'DELETE /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi');
add('negative length', post(['Content-Length: -1'], 'hello'));
add('length with a plus', post(['Content-Length: +5'], 'hello'));
add('length in hex', post(['Content-Length: 0x5'], 'hello'));
add('length with text', post(['Content-Length: 5 bytes'], 'hello'));
add('length with spaces around', post(['Content-Length:  5  '], 'hello'));
add('empty length', post(['Content-Length:'], 'hello'));
add('length with leading zeros', post(['Content-Length: 005'], 'hello'));
add('length with a fraction', post(['Content-Length: 5.0'], 'hello'));
add('length beyond 64 bits', post(['Content-Length: 99999999999999999999'], 'hello'));
add('two equal lengths', post(['Content-Length: 5', 'Content-Length: 5'], 'hello'));
add('two different lengths', post(['Content-Length: 5', 'Content-Length: 6'], 'hello'));
add('length as a list', post(['Content-Length: 5, 5'], 'hello'));
add('body of 100 kB', post(['Content-Length: 100000'], 'x'.repeat(100000)));
add('body in three pieces', [post(['Content-Length: 9'], 'abc'), 'def', 'ghi']);
add('head split in the middle of a name', ['GET / HTTP/1.1\r\nHo', 'st: a\r\nX-A', ': 1\r\n\r', '\n']);
add('one byte at a time', [...post(['Content-Length: 5', 'X-A: b'], 'hello')]);
add('chunked, one byte at a time', [...post(['Transfer-Encoding: chunked'], '5\r\nhello\r\n0\r\n\r\n')]);

// Chunked bodies.
add('chunked', post(['Transfer-Encoding: chunked'], '5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n'));
add('chunked in capitals', post(['Transfer-Encoding: CHUNKED'], '2\r\nhi\r\n0\r\n\r\n'));
add('chunk size in capital hex', post(['Transfer-Encoding: chunked'], 'A\r\n0123456789\r\n0\r\n\r\n'));
add('chunk size with leading zeros', post(['Transfer-Encoding: chunked'], '0002\r\nhi\r\n0\r\n\r\n'));
add('chunk with an extension', post(['Transfer-Encoding: chunked'], '2;name=value\r\nhi\r\n0\r\n\r\n'));
add('chunk with a quoted extension', post(['Transfer-Encoding: chunked'], '2;a="b c";d\r\nhi\r\n0\r\n\r\n'));
add('chunk with spaces after the size', post(['Transfer-Encoding: chunked'], '2  \r\nhi\r\n0\r\n\r\n'));
add('chunk extensions of 17 KiB', post(['Transfer-Encoding: chunked'], `2;${'a'.repeat(17 * 1024)}\r\nhi\r\n0\r\n\r\n`));
add('chunked with trailers', post(['Transfer-Encoding: chunked', 'Trailer: X-Sum'], '2\r\nhi\r\n0\r\nX-Sum: 1\r\nX-B: 2\r\n\r\n'));
add('chunk size that is no number', post(['Transfer-Encoding: chunked'], 'hello\r\n0\r\n\r\n'));
add('chunk size with 0x', post(['Transfer-Encoding: chunked'], '0x2\r\nhi\r\n0\r\n\r\n'));
add('negative chunk size', post(['Transfer-Encoding: chunked'], '-2\r\nhi\r\n0\r\n\r\n'));
add('empty chunk size', post(['Transfer-Encoding: chunked'], '\r\nhi\r\n0\r\n\r\n'));
add('chunk size beyond 64 bits', post(['Transfer-Encoding: chunked'], 'fffffffffffffffff\r\nhi\r\n0\r\n\r\n'));
add('chunk longer than its size', post(['Transfer-Encoding: chunked'], '2\r\nhello\r\n0\r\n\r\n'));
add('chunk with a bare LF after its size', post(['Transfer-Encoding: chunked'], '2\nhi\r\n0\r\n\r\n'));
add('chunk with a bare LF after its data', post(['Transfer-Encoding: chunked'], '2\r\nhi\n0\r\n\r\n'));
add('chunked with a length', post(['Transfer-Encoding: chunked', 'Content-Length: 5'], '2\r\nhi\r\n0\r\n\r\n'));
add('a length with chunked', post(['Content-Length: 5', 'Transfer-Encoding: chunked'], '2\r\nhi\r\n0\r\n\r\n'));
add('gzip, chunked', post(['Transfer-Encoding: gzip, chunked'], '2\r\nhi\r\n0\r\n\r\n'));
add('chunked, gzip', post(['Transfer-Encoding: chunked, gzip'], '2\r\nhi\r\n0\r\n\r\n'));
add('chunked, chunked', post(['Transfer-Encoding: chunked, chunked'], '2\r\nhi\r\n0\r\n\r\n'));
add('transfer encoding identity', post(['Transfer-Encoding: identity'], 'hi'));
add('transfer encoding gzip', post(['Transfer-Encoding: gzip'], 'hi'));
add('two transfer encodings', post(['Transfer-Encoding: gzip', 'Transfer-Encoding: chunked'], '2\r\nhi\r\n0\r\n\r\n'));
add('empty transfer encoding', post(['Transfer-Encoding:'], 'hi'));
add('xchunked', post(['Transfer-Encoding: xchunked'], '2\r\nhi\r\n0\r\n\r\n'));

// Connections.
add('HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n');
add('HTTP/1.0 that asks to keep the connection', 'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n');
add('HTTP/1.0 in pieces', 'GET / HTTP/1.0\r\n\r\n', { handler: 'pieces' });
add('HTTP/1.0 in pieces that asks to keep the connection', 'GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n', { handler: 'pieces' });
add('HTTP/1.0 with chunked', 'POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n');
add('Connection: close', get('Connection: close'));
add('Connection: Close, X-A', get('Connection: Close, X-A'));
add('Connection: keep-alive', get('Connection: keep-alive'));
add('Connection: close, then another request', get('Connection: close') + get());
add('two requests at once', get() + 'GET /second HTTP/1.1\r\nHost: a\r\n\r\n');
add('a slow first request, a fast second', 'GET /first HTTP/1.1\r\nHost: a\r\n\r\nGET /second HTTP/1.1\r\nHost: a\r\n\r\n', { handler: 'slow' });
add('POST, then GET', post(['Content-Length: 5'], 'hello') + get());
add('a request, then garbage', `${get()}garbage\r\n\r\n`);
add('request and end of the connection', get(), { fin: true });
add('end in the middle of the head', 'GET / HTTP/1.1\r\nHost: a\r\n', { fin: true });
add('end before anything', '', { fin: true });
add('end in the middle of a body', post(['Content-Length: 10'], 'hello'), { fin: true });
add('end in the middle of a chunk', post(['Transfer-Encoding: chunked'], '5\r\nhe'), { fin: true });
add('end after the chunks, before the last', post(['Transfer-Encoding: chunked'], '2\r\nhi\r\n'), { fin: true });
add('garbage', 'hello there\r\n\r\n');
add('binary garbage', '\x00\x01\x02\xff\xfe');
add('a TLS hello', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03');
add('HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\x00\x00\x00\x04\x00');
add('a response instead of a request', 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');

// Expectations and upgrades.
add('Expect: 100-continue', [post(['Content-Length: 5', 'Expect: 100-continue']), 'hello']);
add('Expect: 100-continue, with a listener', [post(['Content-Length: 5', 'Expect: 100-continue']), 'hello'], { onContinue: true });
add('Expect in capitals', post(['Content-Length: 0', 'Expect: 100-CONTINUE']));
add('Expect: something else', post(['Content-Length: 0', 'Expect: x']));
add('Expect: something else, with a listener', post(['Content-Length: 0', 'Expect: x']), { onExpectation: true });
add('upgrade that nobody listens to', get('Connection: Upgrade', 'Upgrade: websocket'));
add('upgrade with a listener', `${get('Connection: Upgrade', 'Upgrade: websocket')}rest`, { onUpgrade: true });

// Responses.
add('HEAD', 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n');
add('HEAD in pieces', 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n', { handler: 'pieces' });
add('HEAD with a length', 'HEAD / HTTP/1.1\r\nHost: a\r\n\r\n', { handler: 'measured' });
add('an empty answer', get(), { handler: 'empty' });
add('an answer in pieces', get(), { handler: 'pieces' });
add('an answer in pieces with a length', get(), { handler: 'measured' });
add('204 with a body', get(), { handler: 'noContent' });
add('304', get(), { handler: 'notModified' });
add('an answer before the body', post(['Content-Length: 10'], 'hello'), { handler: 'early' });
add('an answer before the body, and then the rest', [post(['Content-Length: 10'], 'hello'), 'world', get()], { handler: 'early' });
add('headers in every form', get(), { handler: 'headers' });
add('an answer that closes', get() + get(), { handler: 'closing' });
add('no Date and a status text', get(), { handler: 'plain' });
add('a handler that hangs up', get(), { handler: 'hangUp' });
add('trailers of an answer', get(), { handler: 'trailers' });
add('early hints', get(), { handler: 'hints' });

export { cases };
