//! The native part of node:sqlite: databases and statements as handles, and what can be done with them.

mod calling;
mod functions;
mod values;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use rquickjs::class::{JsClass, Readable, Trace, Tracer};
use rquickjs::{Array, Class, Ctx, Function, JsLifetime, Object, Value, function::Constructor};

use super::super::state::{State, state};
use crate::sandbox::sql::{Budget, Database, Failure, Opening, Room, Scope, Source, Statement, cap_heap};
use calling::{Calling, thrown};

/// What the module shares with its handles.
#[derive(Clone)]
struct Shared {
    room: Room,
    state: Rc<State>,
}

/// An open database. The statements are known to it, so that closing it ends them.
struct DatabaseHandle {
    shared: Shared,
    open: RefCell<Option<Database>>,
    statements: RefCell<Vec<Weak<Slot>>>,
}

/// A statement, or nothing once it is finalized.
type Slot = RefCell<Option<Statement>>;

struct StatementHandle {
    shared: Shared,
    slot: Rc<Slot>,
}

macro_rules! handle {
    ($name:ident) => {
        impl<'js> Trace<'js> for $name {
            fn trace<'a>(&self, _: Tracer<'a, 'js>) {}
        }

        // SAFETY: the handle holds nothing of the JavaScript heap.
        #[allow(unsafe_code)]
        unsafe impl<'js> JsLifetime<'js> for $name {
            type Changed<'to> = $name;
        }

        impl<'js> JsClass<'js> for $name {
            const NAME: &'static str = stringify!($name);
            type Mutable = Readable;

            fn constructor(_: &Ctx<'js>) -> rquickjs::Result<Option<Constructor<'js>>> {
                Ok(None)
            }
        }
    };
}

handle!(DatabaseHandle);
handle!(StatementHandle);

/// How rows are handed out; the bits that `sqlite.js` passes.
#[derive(Clone, Copy)]
struct Form {
    big_ints: bool,
    arrays: bool,
}

impl Form {
    fn of(bits: u32) -> Self {
        Form { big_ints: bits & 1 != 0, arrays: bits & 2 != 0 }
    }
}

/// Called when a program first imports node:sqlite: from then on the run has a room for its databases.
pub fn natives<'js>(ctx: &Ctx<'js>) -> rquickjs::Result<Object<'js>> {
    let state = state(ctx)?;
    cap_heap(state.limits.heap);
    let room = Room::open(state.clock.clone(), state.random.next_u64(), Budget::new(state.limits.ticks));
    let room = room.map_err(|failure| calling::raise(ctx, &state, &failure))?;
    let shared = Shared { room, state };
    let natives = Object::new(ctx.clone())?;
    database_natives(ctx, &natives, &shared)?;
    statement_natives(ctx, &natives)?;
    functions::natives(ctx, &natives)?;
    Ok(natives)
}

fn database_natives<'js>(ctx: &Ctx<'js>, natives: &Object<'js>, shared: &Shared) -> rquickjs::Result<()> {
    let s = shared.clone();
    let open =
        move |ctx: Ctx<'js>, name: String, options: Object<'js>| -> rquickjs::Result<Class<'js, DatabaseHandle>> {
            let database = s.open(&name, &options).map_err(|failure| calling::raise(&ctx, &s.state, &failure))?;
            let handle =
                DatabaseHandle { shared: s.clone(), open: Some(database).into(), statements: RefCell::default() };
            Class::instance(ctx, handle)
        };
    natives.set("open", Function::new(ctx.clone(), open)?)?;
    natives.set("close", Function::new(ctx.clone(), |db: Class<'js, DatabaseHandle>| db.borrow().close())?)?;
    let exec = |ctx: Ctx<'js>, db: Class<'js, DatabaseHandle>, sql: String| db.borrow().exec(&ctx, &sql);
    natives.set("exec", Function::new(ctx.clone(), exec)?)?;
    let load = |ctx: Ctx<'js>, db: Class<'js, DatabaseHandle>, sql: String| db.borrow().load(&ctx, &sql);
    natives.set("load", Function::new(ctx.clone(), load)?)?;
    let prepare = |ctx: Ctx<'js>, db: Class<'js, DatabaseHandle>, sql: String| db.borrow().prepare(&ctx, &sql);
    natives.set("prepare", Function::new(ctx.clone(), prepare)?)?;
    let in_transaction = |db: Class<'js, DatabaseHandle>| db.borrow().database().is_some_and(|d| d.in_transaction());
    natives.set("inTransaction", Function::new(ctx.clone(), in_transaction)?)?;
    let limits = |db: Class<'js, DatabaseHandle>| db.borrow().database().map_or_else(Vec::new, |d| d.limits());
    natives.set("limits", Function::new(ctx.clone(), limits)?)?;
    let s = shared.clone();
    // Whether some file of the exercise lies in this folder, given without a final slash.
    let has_folder = move |path: String| s.state.files.iter().any(|f| f.path.starts_with(&format!("{path}/")));
    natives.set("hasFolder", Function::new(ctx.clone(), has_folder)?)
}

fn statement_natives<'js>(ctx: &Ctx<'js>, natives: &Object<'js>) -> rquickjs::Result<()> {
    type This<'js> = Class<'js, StatementHandle>;
    let bind = |ctx: Ctx<'js>, st: This<'js>, list: Array<'js>| st.borrow().bind(&ctx, &list);
    natives.set("bind", Function::new(ctx.clone(), bind)?)?;
    let get = |ctx: Ctx<'js>, st: This<'js>, form: u32| st.borrow().get(&ctx, Form::of(form));
    natives.set("get", Function::new(ctx.clone(), get)?)?;
    let all = |ctx: Ctx<'js>, st: This<'js>, form: u32| st.borrow().all(&ctx, Form::of(form));
    natives.set("all", Function::new(ctx.clone(), all)?)?;
    let next = |ctx: Ctx<'js>, st: This<'js>, form: u32| st.borrow().next(&ctx, Form::of(form));
    natives.set("next", Function::new(ctx.clone(), next)?)?;
    let run = |ctx: Ctx<'js>, st: This<'js>, form: u32| st.borrow().run(&ctx, Form::of(form));
    natives.set("run", Function::new(ctx.clone(), run)?)?;
    let ask = |ctx: Ctx<'js>, st: This<'js>, what: String| st.borrow().ask(&ctx, &what);
    natives.set("ask", Function::new(ctx.clone(), ask)?)?;
    // `false` when the statement is running, further up on the stack.
    let reset =
        |st: This<'js>| st.borrow().slot.try_borrow_mut().map(|mut slot| slot.as_mut().map(Statement::reset)).is_ok();
    natives.set("reset", Function::new(ctx.clone(), reset)?)?;
    let finalize = |st: This<'js>| st.borrow().slot.try_borrow_mut().map(|mut slot| drop(slot.take())).is_ok();
    natives.set("finalize", Function::new(ctx.clone(), finalize)?)?;
    let is_finalized = |st: This<'js>| st.borrow().slot.try_borrow().is_ok_and(|slot| slot.is_none());
    natives.set("isFinalized", Function::new(ctx.clone(), is_finalized)?)
}

impl Shared {
    fn open(&self, name: &str, options: &Object<'_>) -> Result<Database, Failure> {
        let is = |option: &str| options.get::<_, bool>(option).unwrap_or(false);
        let database = self.room.connect(name, if is("readOnly") { Opening::ReadOnly } else { Opening::Create })?;
        database.load(if is("foreignKeys") { "PRAGMA foreign_keys=ON" } else { "PRAGMA foreign_keys=OFF" })?;
        database.load(&format!("PRAGMA busy_timeout={}", options.get::<_, i32>("timeout").unwrap_or(0)))?;
        database.lock(Scope::Program)?;
        if is("doubleQuoted") {
            database.allow_double_quoted_strings()?;
        }
        Ok(database)
    }

    /// Counts a statement; the run ends when there were too many.
    fn count(&self, ctx: &Ctx<'_>) -> rquickjs::Result<()> {
        if self.room.budget().statement() { Ok(()) } else { Err(calling::too_many(ctx, &self.state)) }
    }

    /// Runs `work` on SQLite's side, where it may call back into the program, and turns its failure into an exception.
    fn call<'js, T>(&self, ctx: &Ctx<'js>, work: impl FnOnce() -> Result<T, Failure>) -> rquickjs::Result<T> {
        let calling = Calling::enter(ctx, &self.state, self.room.budget());
        let done = work();
        let thrown = thrown();
        drop(calling);
        match done {
            Ok(value) => Ok(value),
            Err(_) if thrown => Err(rquickjs::Error::Exception),
            Err(failure) => Err(calling::raise(ctx, &self.state, &failure)),
        }
    }
}

impl DatabaseHandle {
    fn database(&self) -> Option<Database> {
        self.open.borrow().clone()
    }

    /// Ends all statements and closes the connection. `false` when one of them is running.
    fn close(&self) -> bool {
        let slots: Vec<Rc<Slot>> = self.statements.borrow().iter().filter_map(Weak::upgrade).collect();
        if slots.iter().any(|slot| slot.try_borrow_mut().is_err()) {
            return false;
        }
        for slot in slots {
            slot.take();
        }
        self.statements.borrow_mut().clear();
        self.open.take();
        true
    }

    fn exec(&self, ctx: &Ctx<'_>, sql: &str) -> rquickjs::Result<()> {
        let Some(database) = self.database() else { return Ok(()) };
        // As for a C string, the text ends at the first NUL.
        let sql = sql.split('\0').next().unwrap_or_default();
        let source = self.shared.call(ctx, || Source::new(sql))?;
        let mut at = 0;
        while at < source.len() {
            self.shared.count(ctx)?;
            at = self.shared.call(ctx, || {
                let (statement, next) = Statement::prepare(&database, &source, at)?;
                if let Some(mut statement) = statement {
                    while statement.step()? {}
                }
                Ok(next)
            })?;
        }
        Ok(())
    }

    /// Runs the pack's own statements, to which no rule applies.
    fn load(&self, ctx: &Ctx<'_>, sql: &str) -> rquickjs::Result<()> {
        let Some(database) = self.database() else { return Ok(()) };
        self.shared.call(ctx, || database.load(sql))
    }

    /// `null` when the text has no statement.
    fn prepare<'js>(&self, ctx: &Ctx<'js>, sql: &str) -> rquickjs::Result<Option<Class<'js, StatementHandle>>> {
        let Some(database) = self.database() else { return Ok(None) };
        let sql = sql.split('\0').next().unwrap_or_default();
        let prepared = self.shared.call(ctx, || Statement::prepare(&database, &Source::new(sql)?, 0))?;
        let (Some(statement), _) = prepared else { return Ok(None) };
        let slot = Rc::new(Slot::new(Some(statement)));
        let mut known = self.statements.borrow_mut();
        // Statements that the collector took are forgotten now and then.
        if known.len() == known.capacity() {
            known.retain(|slot| slot.strong_count() > 0);
        }
        known.push(Rc::downgrade(&slot));
        Class::instance(ctx.clone(), StatementHandle { shared: self.shared.clone(), slot }).map(Some)
    }
}

impl StatementHandle {
    /// Runs `work` on the statement, which `sqlite.js` has found to be neither finalized nor running.
    fn with<'js, T>(
        &self,
        ctx: &Ctx<'js>,
        work: impl FnOnce(&mut Statement) -> rquickjs::Result<T>,
    ) -> rquickjs::Result<T> {
        let Ok(mut slot) = self.slot.try_borrow_mut() else {
            return Err(calling::state_error(ctx, "statement is already being executed"));
        };
        let Some(statement) = slot.as_mut() else {
            return Err(calling::state_error(ctx, "statement has been finalized"));
        };
        work(statement)
    }

    fn step(&self, ctx: &Ctx<'_>, statement: &mut Statement) -> rquickjs::Result<bool> {
        self.shared.call(ctx, || {
            let row = statement.step()?;
            if row {
                self.shared.room.budget().row();
            }
            Ok(row)
        })
    }

    /// Binds a flat list of index, value, index, value.
    fn bind<'js>(&self, ctx: &Ctx<'js>, list: &Array<'js>) -> rquickjs::Result<()> {
        self.with(ctx, |statement| {
            statement.reset();
            statement.clear();
            for at in (0..list.len()).step_by(2) {
                let (index, value) = (list.get::<usize>(at)?, list.get::<Value>(at + 1)?);
                let cell = values::Owned::read(&value)?.ok_or(rquickjs::Error::Unknown)?;
                self.shared.call(ctx, || statement.bind(index, cell.as_cell()))?;
            }
            Ok(())
        })
    }

    fn get<'js>(&self, ctx: &Ctx<'js>, form: Form) -> rquickjs::Result<Value<'js>> {
        self.shared.count(ctx)?;
        self.with(ctx, |statement| {
            let row = match self.step(ctx, statement)? {
                true => values::Shape::of(ctx, statement, form)?.row(statement),
                false => Ok(Value::new_undefined(ctx.clone())),
            };
            statement.reset();
            row
        })
    }

    fn all<'js>(&self, ctx: &Ctx<'js>, form: Form) -> rquickjs::Result<Array<'js>> {
        self.shared.count(ctx)?;
        self.with(ctx, |statement| {
            let rows = Array::new(ctx.clone())?;
            let mut shape = None;
            while self.step(ctx, statement)? {
                // The columns are known for certain once it runs: the tables may have changed since it was prepared.
                let shape = match &mut shape {
                    Some(shape) => shape,
                    none => none.insert(values::Shape::of(ctx, statement, form)?),
                };
                let row = shape.row(statement).inspect_err(|_| statement.reset())?;
                rows.set(rows.len(), row)?;
            }
            Ok(rows)
        })
    }

    /// The next row of a statement that is being read bit by bit; `undefined` at the end.
    fn next<'js>(&self, ctx: &Ctx<'js>, form: Form) -> rquickjs::Result<Value<'js>> {
        self.with(ctx, |statement| match self.step(ctx, statement)? {
            true => values::Shape::of(ctx, statement, form)?.row(statement).inspect_err(|_| statement.reset()),
            false => Ok(Value::new_undefined(ctx.clone())),
        })
    }

    /// Runs without a look at the rows; the answer is `[changes, lastInsertRowid]`.
    fn run<'js>(&self, ctx: &Ctx<'js>, form: Form) -> rquickjs::Result<Array<'js>> {
        self.shared.count(ctx)?;
        self.with(ctx, |statement| {
            self.step(ctx, statement)?;
            statement.reset();
            let database = statement.database();
            let (changes, last) = (database.changes().cast_signed(), database.last_insert_rowid());
            let pair = Array::new(ctx.clone())?;
            pair.set(0, values::integer(ctx, changes, form.big_ints)?)?;
            pair.set(1, values::integer(ctx, last, form.big_ints)?)?;
            Ok(pair)
        })
    }

    fn ask<'js>(&self, ctx: &Ctx<'js>, what: &str) -> rquickjs::Result<Value<'js>> {
        use rquickjs::IntoJs;
        self.with(ctx, |statement| match what {
            "parameters" => statement.parameters().into_js(ctx),
            "source" => statement.source().into_js(ctx),
            "expanded" => statement.expanded().into_js(ctx),
            _ => values::columns(ctx, statement),
        })
    }
}
