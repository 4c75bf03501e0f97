//! Values and rows on their way between SQLite and JavaScript.
#![allow(unsafe_code)]

use rquickjs::{Array, Atom, BigInt, Ctx, IntoJs, Object, String as JsString, TypedArray, Value};

use super::Form;
use super::calling::range_error;
use crate::sandbox::sql::{Cell, Statement};

/// 2^53 - 1.
const MAX_SAFE: u64 = 9_007_199_254_740_991;

/// A value of SQLite in JavaScript's terms.
pub fn read<'js>(ctx: &Ctx<'js>, cell: Cell<'_>, big_ints: bool) -> rquickjs::Result<Value<'js>> {
    match cell {
        Cell::Null => Ok(Value::new_null(ctx.clone())),
        Cell::Int(n) => integer(ctx, n, big_ints),
        Cell::Real(n) => n.into_js(ctx),
        Cell::Text(text) => JsString::from_str(ctx.clone(), &String::from_utf8_lossy(text)).map(JsString::into_value),
        Cell::Blob(bytes) => TypedArray::<u8>::new_copy(ctx.clone(), bytes).map(TypedArray::into_value),
    }
}

pub fn integer<'js>(ctx: &Ctx<'js>, n: i64, big_ints: bool) -> rquickjs::Result<Value<'js>> {
    if big_ints {
        return BigInt::from_i64(ctx.clone(), n).map(BigInt::into_value);
    }
    if n.unsigned_abs() > MAX_SAFE { Err(range_error(ctx, n)) } else { n.into_js(ctx) }
}

/// A value on its way into SQLite.
pub enum Owned {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Blob(Vec<u8>),
}

impl Owned {
    /// `None` for what SQLite has no type for. Numbers are always REAL, as in Node.
    pub fn read(value: &Value<'_>) -> rquickjs::Result<Option<Owned>> {
        if value.is_null() || value.is_undefined() {
            return Ok(Some(Owned::Null));
        }
        if let Some(yes) = value.as_bool() {
            return Ok(Some(Owned::Int(yes.into())));
        }
        if let Some(n) = value.as_number() {
            return Ok(Some(Owned::Real(n)));
        }
        if let Some(text) = value.as_string() {
            return text.to_string().map(|text| Some(Owned::Text(text)));
        }
        if let Some(n) = value.clone().into_big_int() {
            return n.to_i64().map(|n| Some(Owned::Int(n)));
        }
        let array = value.as_object().and_then(|object| object.as_typed_array::<u8>());
        // SAFETY: the bytes are copied at once, before anything can change or move them.
        Ok(array.and_then(|array| unsafe { array.as_bytes() }.map(|bytes| Owned::Blob(bytes.to_vec()))))
    }

    pub fn as_cell(&self) -> Cell<'_> {
        match self {
            Owned::Null => Cell::Null,
            Owned::Int(n) => Cell::Int(*n),
            Owned::Real(n) => Cell::Real(*n),
            Owned::Text(text) => Cell::Text(text.as_bytes()),
            Owned::Blob(bytes) => Cell::Blob(bytes),
        }
    }
}

/// What the rows of a statement look like.
pub struct Shape<'js> {
    ctx: Ctx<'js>,
    names: Vec<Atom<'js>>,
    form: Form,
}

impl<'js> Shape<'js> {
    pub fn of(ctx: &Ctx<'js>, statement: &Statement, form: Form) -> rquickjs::Result<Self> {
        let names = (0..statement.columns()).map(|n| Atom::from_str(ctx.clone(), &statement.column_name(n)));
        Ok(Shape { ctx: ctx.clone(), names: names.collect::<rquickjs::Result<_>>()?, form })
    }

    /// The row that the statement stands on: an array, or an object without prototype where the last column of a name wins.
    pub fn row(&self, statement: &Statement) -> rquickjs::Result<Value<'js>> {
        let value = |n| read(&self.ctx, statement.cell(n), self.form.big_ints);
        if self.form.arrays {
            let row = Array::new(self.ctx.clone())?;
            for n in 0..self.names.len() {
                row.set(n, value(n)?)?;
            }
            return Ok(row.into_value());
        }
        let row = bare(&self.ctx)?;
        for (n, name) in self.names.iter().enumerate() {
            row.set(name.clone(), value(n)?)?;
        }
        Ok(row.into_value())
    }
}

/// What `columns()` returns.
pub fn columns<'js>(ctx: &Ctx<'js>, statement: &Statement) -> rquickjs::Result<Value<'js>> {
    let list = Array::new(ctx.clone())?;
    for n in 0..statement.columns() {
        let origin = statement.origin(n);
        let column = bare(ctx)?;
        let null_or = |text: Option<String>| text.map_or(Ok(Value::new_null(ctx.clone())), |text| text.into_js(ctx));
        column.set("column", null_or(origin.column)?)?;
        column.set("database", null_or(origin.database)?)?;
        column.set("name", statement.column_name(n))?;
        column.set("table", null_or(origin.table)?)?;
        column.set("type", null_or(origin.kind)?)?;
        list.set(n, column)?;
    }
    Ok(list.into_value())
}

/// An object without prototype.
fn bare<'js>(ctx: &Ctx<'js>) -> rquickjs::Result<Object<'js>> {
    let object = Object::new(ctx.clone())?;
    object.set_prototype(None)?;
    Ok(object)
}
