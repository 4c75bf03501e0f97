// Keeping a path under a root, as file servers must.
import path from 'node:path/posix';
const root = '/srv/files';
const safe = (name) => {
  const full = path.resolve(root, path.normalize(`./${name}`));
  return full === root || full.startsWith(root + path.sep) ? full : null;
};
for (const name of ['a.txt', 'sub/b.txt', '../etc/passwd', '/etc/passwd', 'sub/../../x', './././c', '..', '', '.', '....//x', 'a/../../files2/x', '..%2fetc', '%2e%2e/x', 'a\0b', '..\\x', 'files/../../files/ok']) console.log(JSON.stringify(name), JSON.stringify(safe(name)));
console.log(path.join(root, '../../etc'), path.resolve(root, '/etc'), path.relative(root, '/srv/files/a/b'), path.relative(root, '/etc').startsWith('..'));
