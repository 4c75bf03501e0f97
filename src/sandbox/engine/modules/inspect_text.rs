//! Native part of `inspect_text.js`: how many columns a text takes, and what an iterator has not yet given.

use rquickjs::{Ctx, Function, Object, Value};
use unicode_width::UnicodeWidthChar;

use crate::sandbox::engine::{canonical, raw};

pub fn natives<'js>(ctx: &Ctx<'js>) -> rquickjs::Result<Object<'js>> {
    let natives = Object::new(ctx.clone())?;
    natives
        .set("width", Function::new(ctx.clone(), |text: rquickjs::String<'js>| columns(&canonical::string(&text)))?)?;
    natives.set(
        "iterated",
        Function::new(ctx.clone(), |ctx: Ctx<'js>, iterator: Value<'js>| -> rquickjs::Result<Value<'js>> {
            let Some((collection, kind)) = raw::iterated(&iterator) else { return Ok(Value::new_undefined(ctx)) };
            let pair = rquickjs::Array::new(ctx)?;
            pair.set(0, collection)?;
            pair.set(1, kind)?;
            Ok(pair.into_value())
        })?,
    )?;
    natives.set(
        "advanceTo",
        Function::new(ctx.clone(), |fresh: Value<'js>, used: Value<'js>| raw::advance_to(&fresh, &used))?,
    )?;
    Ok(natives)
}

/// One code point at a time, as Node counts.
fn columns(text: &str) -> usize {
    text.chars().filter_map(UnicodeWidthChar::width).sum()
}
