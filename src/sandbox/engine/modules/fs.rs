//! The exercise's own files, for `fs.js`: names and texts, which nothing can change.

use rquickjs::{Ctx, Function, Object};

use crate::sandbox::engine::state::state;

pub fn natives<'js>(ctx: &Ctx<'js>) -> rquickjs::Result<Object<'js>> {
    let natives = Object::new(ctx.clone())?;
    let shared = state(ctx)?;
    let names = move || shared.files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
    natives.set("names", Function::new(ctx.clone(), names)?)?;
    let shared = state(ctx)?;
    let read = move |path: String| shared.files.iter().find(|file| file.path == path).map(|file| file.text.clone());
    natives.set("read", Function::new(ctx.clone(), read)?)?;
    let shared = state(ctx)?;
    let size = move |path: String| shared.files.iter().find(|file| file.path == path).map(|file| file.text.len());
    natives.set("size", Function::new(ctx.clone(), size)?)?;
    Ok(natives)
}
