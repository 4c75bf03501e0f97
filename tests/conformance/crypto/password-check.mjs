// Storing and checking passwords as a course teaches it.
import { scryptSync, timingSafeEqual, createHash, createHmac, randomBytes } from 'node:crypto';
const hashPassword = (password, salt = randomBytes(16)) => `scrypt$${salt.toString('hex')}$${scryptSync(password.normalize('NFKC'), salt, 32, { N: 1024 }).toString('hex')}`;
const verify = (password, stored) => {
  const [kind, salt, hash] = stored.split('$');
  if (kind !== 'scrypt') return false;
  const expected = Buffer.from(hash, 'hex');
  return timingSafeEqual(expected, scryptSync(password.normalize('NFKC'), Buffer.from(salt, 'hex'), expected.length, { N: 1024 }));
};
const stored = hashPassword('correct horse', Buffer.alloc(16, 1));
console.log(stored);
console.log(verify('correct horse', stored), verify('wrong', stored), verify('x', 'plain$a$b'), hashPassword('a') === hashPassword('a'), hashPassword('é', Buffer.alloc(16)) === hashPassword('e\u0301', Buffer.alloc(16)));
const sign = (value, secret) => `${value}.${createHmac('sha256', secret).update(value).digest('base64url')}`;
const unsign = (signed, secret) => {
  const at = signed.lastIndexOf('.');
  const good = Buffer.from(sign(signed.slice(0, at), secret)), given = Buffer.from(signed);
  return good.length === given.length && timingSafeEqual(good, given) ? signed.slice(0, at) : null;
};
console.log(sign('user=7', 'k'), unsign(sign('user=7', 'k'), 'k'), unsign(sign('user=7', 'k'), 'other'), unsign('user=8.' + sign('user=7', 'k').split('.')[1], 'k'), unsign('x', 'k'));
console.log(createHash('sha256').update(JSON.stringify({ a: 1 })).digest('hex').slice(0, 16), `"${createHash('sha1').update('body').digest('base64')}"`);
