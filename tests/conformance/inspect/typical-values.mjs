// Values a backend prints: rows, headers, requests, URL, configs, dates.
console.log([{ id: 1, title: 'Write tests', done: false, tags: ['dev', 'qa'], due: new Date(Date.UTC(2024, 0, 31)) }, { id: 2, title: 'Ship', done: true, tags: [], due: null }]);
console.log({ method: 'GET', url: '/users?page=2&limit=10', headers: { host: 'localhost:3000', accept: '*/*', 'user-agent': 'test' }, httpVersion: '1.1' });
console.log(new URLSearchParams('a=1&b=2'), Object.fromEntries(new URLSearchParams('page=2&sort=name')));
console.log({ changes: 1, lastInsertRowid: 7n }, { rows: [], count: 0 }, { error: { code: 'E_NOT_FOUND', message: 'no such user', details: [{ field: 'email', rule: 'format' }] } });
console.log({ env: 'test', db: { file: ':memory:', pool: { min: 1, max: 10, idle: { ms: 1000 } } }, features: new Set(['a', 'b']), limits: new Map([['rpm', 60], ['burst', 10]]) });
console.log(new Map([['/users', { GET: () => {}, POST: async () => {} }], ['/users/:id', { GET: function show() {} }]]));
console.log([new Error('x')].map((e) => e.message), [null, undefined, NaN], { id: undefined }, [[]], [{}], [''], [' ']);
console.log({ user: { profile: { settings: { theme: 'dark' } } } }, [[['a', ['b']]]], { list: [{ a: { b: 1 } }] });
console.log(Array.from({ length: 3 }, (_, i) => ({ id: i + 1, email: `user${i + 1}@example.com`, createdAt: '2024-01-01T00:00:00.000Z' })));
console.log({ a: 'x'.repeat(100) }, { token: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', type: 'Bearer', expiresIn: 3600 });
