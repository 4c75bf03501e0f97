// atob and btoa, with invalid input.
console.log(btoa('hello'), btoa(''), btoa('é'), btoa('\x00\xff'), btoa(42), btoa(null), btoa(undefined), btoa([1, 2]));
console.log(atob('aGVsbG8='), atob('aGVsbG8'), atob(' aGVs bG8= '), atob('') === '', atob('AP8=').length, atob('6Q=='), atob('aGk\n='));
for (const bad of ['a', '=', 'ab=', 'a===', 'abc!', 'aGVsbG8==', 'é', 'ab-_']) { try { console.log(bad, JSON.stringify(atob(bad))); } catch (err) { console.log(bad, err.name, err.code, err instanceof DOMException); } }
for (const bad of ['€', '😀']) { try { btoa(bad); } catch (err) { console.log(err.name, err.code); } }
for (const fn of [atob, btoa]) { try { fn(); } catch (err) { console.log(fn.name, err.name, err.code); } }
const utf8 = (s) => btoa(String.fromCharCode(...new TextEncoder().encode(s)));
console.log(utf8('Zoë €'), Buffer.from('Zoë €').toString('base64'), new TextDecoder().decode(Uint8Array.from(atob(utf8('Zoë €')), (c) => c.charCodeAt(0))));
