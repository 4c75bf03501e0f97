// Invalid URLs: the error, URL.canParse and URL.parse.
const bad = ['', 'not a url', '/relative', 'http://', 'http://a b', 'http://[::1', 'http://h:99999', 'http://h:x', '://x', 'http://1.2.3.4.5.6', 'http://%', 'https:///', 'http://exa<mple', 'h ttp://x', 'javascript:x', 'http:example.com', 'http:/x', 'foo'];
for (const text of bad) { try { console.log(JSON.stringify(text), 'ok', new URL(text).href); } catch (err) { console.log(JSON.stringify(text), err.name, err.code, err.input, err.base, err instanceof TypeError); } }
try { new URL('x', 'bad base'); } catch (err) { console.log(err.code, err.input, err.base); }
console.log(URL.canParse('http://x'), URL.canParse('x'), URL.canParse('x', 'http://h'), URL.canParse('', 'http://h'), URL.parse('x'), URL.parse('x', 'http://h').href, URL.parse('http://h') instanceof URL);
for (const act of [() => new URL(), () => URL('http://x'), () => URL.canParse(), () => URL.parse(), () => new URL(null), () => new URL(undefined, 'http://h').href, () => new URL(Symbol('s')), () => new URL({ toString: () => 'http://obj' }).href]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
