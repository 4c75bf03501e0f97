//! Functions and aggregates that a program adds to SQL. They stay in `sqlite_calls.js` under a number;
//! SQLite's callbacks carry the number alone.

use rquickjs::{Array, Class, Ctx, Function, Object, Value};
use rusqlite::Error;
use rusqlite::functions::{Aggregate, Context, FunctionFlags, WindowAggregate};
use rusqlite::types::{Value as SqlValue, ValueRef};

use super::DatabaseHandle;
use super::calling::{back, calls, raise};
use super::values::{Owned, read};
use crate::sandbox::sql::{Budget, Cell, Failure};

/// What SQLite calls.
#[derive(Clone)]
struct Callee {
    id: u32,
    big_ints: bool,
    budget: Budget,
}

/// The number under which `sqlite.js` keeps an aggregate's value.
type Accumulator = u32;

pub fn natives<'js>(ctx: &Ctx<'js>, natives: &Object<'js>) -> rquickjs::Result<()> {
    let define = |ctx: Ctx<'js>, db: Class<'js, DatabaseHandle>, name: String, id: u32, options: Object<'js>| {
        let db = db.borrow();
        define(&db, &name, id, &options).map_err(|failure| raise(&ctx, &db.shared.state, &failure))
    };
    natives.set("define", Function::new(ctx.clone(), define)?)
}

/// `options`: `kind` ("function", "aggregate" or "window"), `args` (-1: any number), and flags.
fn define(db: &DatabaseHandle, name: &str, id: u32, options: &Object<'_>) -> Result<(), Failure> {
    let Some(database) = db.database() else { return Ok(()) };
    let is = |option: &str| options.get::<_, bool>(option).unwrap_or(false);
    let mut flags = FunctionFlags::SQLITE_UTF8;
    if is("deterministic") {
        flags |= FunctionFlags::SQLITE_DETERMINISTIC;
    }
    // In Node views and triggers may call the program's functions, unless they are for direct use only.
    flags |= if is("directOnly") { FunctionFlags::SQLITE_DIRECTONLY } else { FunctionFlags::SQLITE_INNOCUOUS };
    let args = options.get("args").unwrap_or(-1);
    let callee = Callee { id, big_ints: is("bigInts"), budget: db.shared.room.budget().clone() };
    let connection = database.connection();
    match options.get::<_, String>("kind").unwrap_or_default().as_str() {
        "aggregate" => connection.create_aggregate_function(name, args, flags, callee)?,
        "window" => connection.create_window_function(name, args, flags, callee)?,
        _ => connection.create_scalar_function(name, args, flags, move |context| {
            callee.call("call", 0, Some(context), |value| sql_value(&value))
        })?,
    }
    Ok(())
}

impl Callee {
    /// Calls the program, which may throw: then SQLite hears of a failure without words, and the exception waits.
    fn call<T>(
        &self,
        what: &str,
        accumulator: Accumulator,
        args: Option<&Context<'_>>,
        answer: impl FnOnce(Value<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let called = back(&self.budget, |ctx| {
            let list = Array::new(ctx.clone())?;
            for n in 0..args.map_or(0, Context::len) {
                let cell = args.map_or(Cell::Null, |args| cell(args.get_raw(n)));
                list.set(n, read(ctx, cell, self.big_ints)?)?;
            }
            let dispatch: Function<'_> = calls(ctx)?.get("dispatch")?;
            // `[value]`, or `[undefined, words]` for what cannot be taken back.
            let reply: Array<'_> = dispatch.call((what, self.id, accumulator, list))?;
            match reply.get::<Option<String>>(1)? {
                Some(words) => Ok(Err(sql_error(Some(&words)))),
                None => Ok(answer(reply.get(0)?)),
            }
        });
        called.unwrap_or_else(|| Err(sql_error(None)))
    }
}

impl Aggregate<Accumulator, SqlValue> for Callee {
    fn init(&self, _: &mut Context<'_>) -> rusqlite::Result<Accumulator> {
        self.start()
    }

    fn step(&self, context: &mut Context<'_>, accumulator: &mut Accumulator) -> rusqlite::Result<()> {
        self.call("step", *accumulator, Some(context), |_| Ok(()))
    }

    fn finalize(&self, _: &mut Context<'_>, accumulator: Option<Accumulator>) -> rusqlite::Result<SqlValue> {
        let accumulator = accumulator.map_or_else(|| self.start(), Ok)?;
        self.call("final", accumulator, None, |value| sql_value(&value))
    }
}

impl WindowAggregate<Accumulator, SqlValue> for Callee {
    fn value(&self, accumulator: Option<&mut Accumulator>) -> rusqlite::Result<SqlValue> {
        let accumulator = accumulator.map_or_else(|| self.start(), |a| Ok(*a))?;
        self.call("value", accumulator, None, |value| sql_value(&value))
    }

    fn inverse(&self, context: &mut Context<'_>, accumulator: &mut Accumulator) -> rusqlite::Result<()> {
        self.call("inverse", *accumulator, Some(context), |_| Ok(()))
    }
}

impl Callee {
    fn start(&self) -> rusqlite::Result<Accumulator> {
        self.call("start", 0, None, |value| {
            value.as_number().map(|id| id as Accumulator).ok_or_else(|| sql_error(Some("no accumulator")))
        })
    }
}

fn cell(value: ValueRef<'_>) -> Cell<'_> {
    match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(n) => Cell::Int(n),
        ValueRef::Real(n) => Cell::Real(n),
        ValueRef::Text(text) => Cell::Text(text),
        ValueRef::Blob(bytes) => Cell::Blob(bytes),
    }
}

/// What a function returned, as SQLite takes it.
fn sql_value(value: &Value<'_>) -> rusqlite::Result<SqlValue> {
    let refused = || sql_error(Some("Returned JavaScript value cannot be converted to a SQLite value"));
    Ok(match Owned::read(value).ok().flatten().ok_or_else(refused)? {
        Owned::Null => SqlValue::Null,
        Owned::Int(_) if value.is_bool() => return Err(refused()),
        Owned::Int(n) => SqlValue::Integer(n),
        Owned::Real(n) => SqlValue::Real(n),
        Owned::Text(text) => SqlValue::Text(text),
        Owned::Blob(bytes) => SqlValue::Blob(bytes),
    })
}

fn sql_error(words: Option<&str>) -> Error {
    Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_ERROR), words.map(str::to_owned))
}
