//! The few questions that only QuickJS's C interface answers.
#![allow(unsafe_code)]

use rquickjs::{Ctx, Object, TypedArray, Value, qjs};

/// The engine's own name for an object's class (`Map`, `Promise`, `Date`, …): it looks at the object's inside, so that
/// neither `Symbol.toStringTag` nor a changed prototype can pretend. Primitives give `None`.
pub fn brand<'js>(value: &Value<'js>) -> Option<String> {
    if !value.is_object() {
        return None;
    }
    let ctx = value.ctx();
    // SAFETY: the value is alive and belongs to this context; the atom is freed, the C string is copied and freed.
    unsafe {
        let id = qjs::JS_GetClassID(value.as_raw());
        let runtime = qjs::JS_GetRuntime(ctx.as_raw().as_ptr());
        let atom = qjs::JS_GetClassName(runtime, id);
        let text = qjs::JS_AtomToCStringLen(ctx.as_raw().as_ptr(), std::ptr::null_mut(), atom);
        qjs::JS_FreeAtom(ctx.as_raw().as_ptr(), atom);
        if text.is_null() {
            return None;
        }
        let name = std::ffi::CStr::from_ptr(text).to_string_lossy().into_owned();
        qjs::JS_FreeCString(ctx.as_raw().as_ptr(), text);
        Some(name)
    }
}

/// Throws an error that no `catch` and no `finally` of the program sees, as `process.exit` must.
pub fn throw_uncatchable(ctx: &Ctx<'_>, message: &str) -> rquickjs::Error {
    let error = rquickjs::Exception::from_message(ctx.clone(), message).map(rquickjs::Exception::into_object);
    match error {
        Ok(object) => {
            let value = object.into_value();
            // SAFETY: the value is a live Error object of this context, as the function demands.
            unsafe { qjs::JS_SetUncatchableError(ctx.as_raw().as_ptr(), value.as_raw()) };
            ctx.throw(value)
        }
        Err(other) => other,
    }
}

/// The target and handler behind a Proxy.
pub fn proxy_parts<'js>(value: &Value<'js>) -> Option<(Object<'js>, Object<'js>)> {
    let proxy = value.clone().into_proxy()?;
    Some((proxy.target().ok()?, proxy.handler().ok()?))
}

/// Looks at the bytes of a Uint8Array; a detached one has none. That `read` is `'static` keeps every value and context of
/// the engine out of it, so that no program can run while the bytes are borrowed.
pub fn with_bytes<R>(array: &TypedArray<'_, u8>, read: impl FnOnce(&[u8]) -> R + 'static) -> R {
    // SAFETY: nothing runs in the engine while the slice is alive, as said above.
    read(unsafe { array.as_bytes() }.unwrap_or_default())
}
