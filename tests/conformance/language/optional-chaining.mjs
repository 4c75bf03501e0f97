// Optional chaining, nullish coalescing and the logical assignments.
const user = { profile: { tags: ['x'], greet() { return `hi ${this.tags[0]}`; } }, zero: 0, empty: '' };
console.log(user?.profile?.tags?.[0], user.address?.city.street.name, user.nothing?.(), user.profile.greet?.());
console.log(user.zero || 'or', user.zero ?? 'nullish', user.empty || 'or', user.empty ?? 'nullish', null ?? undefined ?? 'last');
let calls = 0;
const arg = () => ++calls;
undefined?.[arg()]; null?.method(arg());
console.log(calls, delete user?.profile.tags, user.profile.tags);
const o = { a: null, b: 0, c: 'set' };
o.a ??= 'default'; o.b ||= 5; o.c &&= o.c.toUpperCase(); o.d ??= [];
console.log(o);
const frozen = Object.freeze({ x: 1 });
frozen.x ??= arg();
frozen.x ||= arg();
console.log(calls);
try { user.address.city; } catch (err) { console.log(err.name); }
try { user.zero?.toFixed.missing(); } catch (err) { console.log(err.name); }
try { user.zero?.(); } catch (err) { console.log(err.name); }
try { undeclared?.x; } catch (err) { console.log(err.name); }
console.log(typeof undeclared, (null)?.a === undefined, [1, 2]?.at?.(-1), 2 ** 3 ** 2, (-2) ** 2);
console.log(void 0, null == undefined, null === undefined, null == 0, null >= 0, '' == 0, '0' == false, [] == '', [1] == 1);
