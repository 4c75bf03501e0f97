// url.searchParams and url.search change together.
const u = new URL('http://h/p?a=1&b=2');
const sp = u.searchParams;
sp.append('c', 'x y'); console.log(u.href, u.search);
sp.delete('a'); console.log(u.href);
sp.set('b', 'é&='); console.log(u.href);
u.search = '?n=1&n=2'; console.log(sp.getAll('n'), sp.toString(), sp === u.searchParams, sp.size);
sp.delete('n'); console.log(u.href, JSON.stringify(u.search));
u.search = 'q=a+b%20c'; console.log(sp.get('q'), u.search); sp.append('z', ''); console.log(u.search);
u.href = 'http://other/?k=v'; console.log(sp.get('k'), [...sp]);
const copy = new URLSearchParams(sp); copy.set('k', 'changed'); console.log(u.href, copy.toString());
u.search = '?a=~!*()\'-._'; console.log(u.search, sp.toString()); sp.sort(); console.log(u.search);
try { u.searchParams = 'x'; } catch (err) { console.log(err.name); }
console.log(Object.fromEntries(new URL('http://h/?page=2&limit=10&tag=a&tag=b').searchParams), u.searchParams instanceof URLSearchParams);
