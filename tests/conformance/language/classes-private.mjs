// Private fields and methods, brand checks, static blocks, accessors.
class Account {
  #balance = 0;
  static #opened = 0;
  static limits;
  static { this.limits = Object.freeze({ max: 100 }); Account.#opened = 0; }
  constructor(balance) { this.#balance = balance; Account.#opened++; }
  static get opened() { return Account.#opened; }
  get #doubled() { return this.#balance * 2; }
  #check(n) { if (n > Account.limits.max) throw new RangeError('too much'); return n; }
  deposit(n) { this.#balance += this.#check(n); return this; }
  get balance() { return this.#balance; }
  get twice() { return this.#doubled; }
  static isAccount(x) { return #balance in x; }
  same(other) { return this.#balance === other.#balance; }
}
const acc = new Account(5).deposit(10);
console.log(acc.balance, acc.twice, Account.opened, Account.limits);
console.log(Account.isAccount(acc), Account.isAccount({}), Object.keys(acc), JSON.stringify(acc));
try { acc.deposit(101); } catch (err) { console.log(err.name, err.message); }
try { acc.same({}); } catch (err) { console.log(err.name); }
try { Account.isAccount(1); } catch (err) { console.log(err.name); }
console.log(acc.same(new Account(15)), acc['#balance'], acc);
const get = Object.getOwnPropertyDescriptor(Account.prototype, 'balance').get;
try { get.call({ balance: 1 }); } catch (err) { console.log(err.name); }
class Order { static log = []; static a = Order.log.push('field a'); static { Order.log.push('block'); } static b = this.log.push('field b'); }
console.log(Order.log);
console.log(new (class { #x = 1; static peek(o) { return o.#x; } })().constructor.peek.length);
