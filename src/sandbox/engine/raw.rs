//! The few questions that only QuickJS's C interface answers.
#![allow(unsafe_code)]

use rquickjs::{Ctx, TypedArray, Value, qjs};

/// The class of module namespaces (`JS_CLASS_MODULE_NS`), which QuickJS gives the name of plain objects.
const MODULE_NAMESPACE: qjs::JSClassID = 11;

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
        if id == MODULE_NAMESPACE {
            return Some("Module".to_owned());
        }
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

/// Whether it is an Error or a DOMException, whatever its prototype says.
pub fn is_error(value: &Value<'_>) -> bool {
    value.is_error() || brand(value).as_deref() == Some("DOMException")
}

/// The bytes of a text as the engine writes them: UTF-8, but for lone surrogates.
pub fn text_bytes(text: &rquickjs::String<'_>) -> Vec<u8> {
    let ctx = text.ctx().as_raw().as_ptr();
    let mut length = 0;
    // SAFETY: the value is a live string; the engine's copy is copied again and freed.
    unsafe {
        let start = qjs::JS_ToCStringLen(ctx, &mut length, text.as_raw());
        if start.is_null() {
            return Vec::new();
        }
        let bytes = std::slice::from_raw_parts(start.cast::<u8>(), length).to_vec();
        qjs::JS_FreeCString(ctx, start);
        bytes
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

/// The target and handler behind a Proxy, also one of a function; `null` for both when it was revoked.
pub fn proxy_parts<'js>(value: &Value<'js>) -> Option<(Value<'js>, Value<'js>)> {
    // SAFETY: the question is asked of a live value; what the functions return is owned by the caller.
    unsafe {
        if !qjs::JS_IsProxy(value.as_raw()) {
            return None;
        }
        let ctx = value.ctx();
        let part = |read: unsafe extern "C" fn(*mut qjs::JSContext, qjs::JSValue) -> qjs::JSValue| {
            let raw = read(ctx.as_raw().as_ptr(), value.as_raw());
            if qjs::JS_IsException(raw) {
                ctx.catch();
                return Value::new_null(ctx.clone());
            }
            Value::from_raw(ctx.clone(), raw)
        };
        Some((part(qjs::JS_GetProxyTarget), part(qjs::JS_GetProxyHandler)))
    }
}

/// QuickJS's own record of a Map or Set iterator, in the version that Cargo.lock names.
#[repr(C)]
struct MapIterator {
    collection: qjs::JSValue,
    kind: std::ffi::c_uint,
    /// The record given last; its first field counts the references to it.
    current: *mut std::ffi::c_int,
}

fn map_iterator(value: &Value<'_>) -> Option<*mut MapIterator> {
    if !matches!(brand(value)?.as_str(), "Map Iterator" | "Set Iterator") {
        return None;
    }
    // SAFETY: the brand says that the object is of a class whose opaque pointer is a `JSMapIteratorData`.
    let data = unsafe { qjs::JS_GetOpaque(value.as_raw(), qjs::JS_GetClassID(value.as_raw())) };
    (!data.is_null()).then_some(data.cast())
}

/// The Map or Set that an iterator goes through (undefined at its end), and what it gives: 0 keys, 1 values, 2 both.
pub fn iterated<'js>(iterator: &Value<'js>) -> Option<(Value<'js>, u32)> {
    let data = map_iterator(iterator)?;
    let ctx = iterator.ctx();
    // SAFETY: the record lives as long as the iterator; the collection is duplicated before it is owned here.
    unsafe {
        let collection = qjs::JS_DupValue(ctx.as_raw().as_ptr(), (*data).collection);
        Some((Value::from_raw(ctx.clone(), collection), (*data).kind))
    }
}

/// Puts an iterator that gave nothing yet where another one of the same collection stands; `false`: not possible.
pub fn advance_to(fresh: &Value<'_>, used: &Value<'_>) -> bool {
    let (Some(fresh), Some(used)) = (map_iterator(fresh), map_iterator(used)) else { return false };
    // SAFETY: both records are live; the shared current record is counted once more, as `next` would.
    unsafe {
        if !(*fresh).current.is_null() {
            return false;
        }
        (*fresh).current = (*used).current;
        if !(*used).current.is_null() {
            *(*used).current += 1;
        }
    }
    true
}

/// Looks at the bytes of a Uint8Array; a detached one has none. That `read` is `'static` keeps every value and context of
/// the engine out of it, so that no program can run while the bytes are borrowed.
pub fn with_bytes<R>(array: &TypedArray<'_, u8>, read: impl FnOnce(&[u8]) -> R + 'static) -> R {
    // SAFETY: nothing runs in the engine while the slice is alive, as said above.
    read(unsafe { array.as_bytes() }.unwrap_or_default())
}

/// Runs bytecode that the build made of our own modules (`bytecode.rs`) and gives the script's value.
pub fn run_compiled<'js>(ctx: &Ctx<'js>, bytecode: &[u8]) -> rquickjs::Result<Value<'js>> {
    let raw = ctx.as_raw().as_ptr();
    // SAFETY: the bytes were made by the same version of this engine when this program was built; JS_EvalFunction takes the function over, and
    // the result is a new reference.
    unsafe {
        let read = qjs::JS_READ_OBJ_BYTECODE as i32;
        let function = qjs::JS_ReadObject(raw, bytecode.as_ptr(), bytecode.len() as qjs::size_t, read);
        if qjs::JS_IsException(function) {
            return Err(rquickjs::Error::Exception);
        }
        let value = qjs::JS_EvalFunction(raw, function);
        if qjs::JS_IsException(value) {
            return Err(rquickjs::Error::Exception);
        }
        Ok(Value::from_raw(ctx.clone(), value))
    }
}
