// The request handlers of the table. Real Node and the sandbox both load this file.
// A handler gets `note`, which adds a line to the events of its case.

/** Answers with nothing but its status. */
function empty(req, res, note) {
  watch(req, res, note);
  res.end();
}

/** Reads the whole body, then says what arrived. */
function echo(req, res, note) {
  watch(req, res, note);
  const chunks = [];
  req.on('data', (chunk) => chunks.push(chunk));
  req.on('end', () => {
    const body = Buffer.concat(chunks);
    const text = body.length > 80 ? `${body.length} bytes` : body.toString('latin1');
    if (Object.keys(req.trailers).length > 0) note(`trailers ${JSON.stringify(req.trailers)}`);
    res.end(`${req.method} ${req.url} ${JSON.stringify(text)}\n`);
  });
}

/** Answers in two pieces, without a length. */
function pieces(req, res, note) {
  watch(req, res, note);
  res.write('one\n');
  setTimeout(() => res.end('two\n'), 2);
}

/** Answers in two pieces with a length given before. */
function measured(req, res, note) {
  watch(req, res, note);
  res.setHeader('Content-Length', 8);
  res.write('one\n');
  res.end('two\n');
}

/** A status that has no body, and a body all the same. */
function noContent(req, res, note) {
  watch(req, res, note);
  res.writeHead(204, { 'X-Kind': 'none' });
  res.end('ignored');
}

function notModified(req, res, note) {
  watch(req, res, note);
  res.writeHead(304, { ETag: '"v1"' });
  res.end();
}

/** Answers before the body is there, and never reads it. */
function early(req, res, note) {
  watch(req, res, note);
  res.statusCode = 413;
  res.end('too large\n');
}

/** Headers in every form, in the order in which they were set. */
function headers(req, res, note) {
  watch(req, res, note);
  res.setHeader('x-lower', 'a');
  res.setHeader('X-UPPER', 'b');
  res.setHeader('Set-Cookie', ['s=1; HttpOnly', 't=2']);
  res.setHeader('X-Many', ['1', '2']);
  res.setHeader('X-Gone', 'x');
  res.removeHeader('x-gone');
  res.writeHead(201, 'Made', { 'Content-Type': 'text/plain; charset=utf-8', 'X-Upper': 'c' });
  res.end('é\n');
}

/** Closes the connection after the answer. */
function closing(req, res, note) {
  watch(req, res, note);
  res.setHeader('Connection', 'close');
  res.end('bye\n');
}

/** No Date, a status text of its own. */
function plain(req, res, note) {
  watch(req, res, note);
  res.sendDate = false;
  res.statusMessage = 'Fine';
  res.end('ok\n');
}

/** Destroys the socket without an answer. */
function hangUp(req, res, note) {
  watch(req, res, note);
  req.socket.destroy();
}

/** Answers after a while: a second request of the connection must wait. */
function slow(req, res, note) {
  watch(req, res, note);
  setTimeout(() => res.end(`slow ${req.url}\n`), req.url === '/first' ? 6 : 1);
}

/** Trailers after a chunked body. */
function trailers(req, res, note) {
  watch(req, res, note);
  res.writeHead(200, { Trailer: 'X-Sum' });
  res.write('a');
  res.addTrailers({ 'X-Sum': '97' });
  res.end();
}

/** Says `100 Continue`-like things by hand: early hints. */
function hints(req, res, note) {
  watch(req, res, note);
  res.writeEarlyHints({ link: '</a.css>; rel=preload' });
  res.end('ok\n');
}

function watch(req, res, note) {
  note(`request ${req.method} ${req.url} ${req.httpVersion}`);
  note(`headers ${JSON.stringify(req.headers)}`);
  note(`raw ${JSON.stringify(req.rawHeaders)}`);
  req.on('aborted', () => note('req aborted'));
  req.on('error', (error) => note(`req error ${error.code ?? error.name}`));
  req.on('end', () => note(`req end complete=${req.complete}`));
  req.on('close', () => note('req close'));
  res.on('finish', () => note('res finish'));
  res.on('close', () => note(`res close ended=${res.writableEnded}`));
}

export const handlers = {
  closing, early, echo, empty, hangUp, headers, hints, measured, noContent, notModified, pieces, plain, slow, trailers,
};

/** Listens to what the server itself says. */
export function watchServer(server, note, { onContinue = false, onExpectation = false, onUpgrade = false } = {}) {
  server.on('clientError', (error, socket) => {
    note(`clientError ${error.code}`);
    // What Node does when nobody listens.
    if (socket.writable && !socket._httpMessage?._headerSent) {
      const status = {
        HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
        HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
        ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
      }[error.code] ?? '400 Bad Request';
      socket.write(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
    }
    socket.destroy(error);
  });
  if (onContinue) {
    server.on('checkContinue', (req, res) => {
      note('checkContinue');
      res.writeContinue();
      server.emit('request', req, res);
    });
  }
  if (onExpectation) {
    server.on('checkExpectation', (req, res) => {
      note('checkExpectation');
      res.statusCode = 417;
      res.end();
    });
  }
  if (onUpgrade) {
    server.on('upgrade', (req, socket, head) => {
      note(`upgrade ${req.headers.upgrade} head=${head.length}`);
      socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n');
    });
  }
}
