// A small repository as a learner writes it: prepared statements, mapping rows, errors.
import { DatabaseSync } from 'node:sqlite';
class TodoStore {
  #db; #insert; #find; #list; #done; #remove;
  constructor(file) {
    this.#db = new DatabaseSync(file);
    this.#db.exec('CREATE TABLE IF NOT EXISTS todos (id INTEGER PRIMARY KEY, title TEXT NOT NULL CHECK (length(title) > 0), done INTEGER NOT NULL DEFAULT 0) STRICT');
    this.#insert = this.#db.prepare('INSERT INTO todos (title) VALUES ($title) RETURNING *');
    this.#find = this.#db.prepare('SELECT * FROM todos WHERE id = ?');
    this.#list = this.#db.prepare('SELECT * FROM todos WHERE (:done IS NULL OR done = :done) ORDER BY id');
    this.#done = this.#db.prepare('UPDATE todos SET done = ? WHERE id = ?');
    this.#remove = this.#db.prepare('DELETE FROM todos WHERE id = ?');
  }
  #toTodo = (row) => row && { ...row, done: Boolean(row.done) };
  add(title) { try { return this.#toTodo(this.#insert.get({ title })); } catch (err) { if (err.errcode === 275) throw new RangeError('empty title', { cause: err }); throw err; } }
  find(id) { return this.#toTodo(this.#find.get(id)) ?? null; }
  list({ done = null } = {}) { return this.#list.all({ done: done === null ? null : Number(done) }).map(this.#toTodo); }
  finish(id) { return this.#done.run(1, id).changes === 1; }
  remove(id) { return this.#remove.run(id).changes > 0; }
  import(titles) { this.#db.exec('BEGIN'); try { for (const t of titles) this.add(t); this.#db.exec('COMMIT'); return titles.length; } catch (err) { this.#db.exec('ROLLBACK'); throw err; } }
  close() { this.#db.close(); }
}
const todos = new TodoStore(':memory:');
console.log(todos.add('learn SQL'), todos.add('ship'), todos.find(2), todos.find(99), todos.finish(1), todos.finish(99));
console.log(todos.list(), todos.list({ done: true }), todos.list({ done: false }), todos.remove(2), todos.remove(2));
try { todos.import(['x', 'y', '']); } catch (err) { console.log(err.name, err.message, err.cause.code, err.cause.errcode, todos.list().length); }
try { todos.add(null); } catch (err) { console.log(err.code, err.errcode); }
console.log(todos.import(['x', 'y']), todos.list().map((t) => t.title)); todos.close();
try { todos.list(); } catch (err) { console.log(err.name, err.code); }
