//! Compiles our own modules when the program is built; `build.rs` alone includes this file.
#![allow(unsafe_code)]

use std::ffi::CStr;

use rquickjs::{Ctx, qjs};

/// Compiles a script to bytecode for the same version of the engine. The source text is not kept in it.
pub fn compile(ctx: &Ctx<'_>, source: &CStr, file: &CStr) -> rquickjs::Result<Vec<u8>> {
    let flags = qjs::JS_EVAL_TYPE_GLOBAL | qjs::JS_EVAL_FLAG_STRICT | qjs::JS_EVAL_FLAG_COMPILE_ONLY;
    let write = qjs::JS_WRITE_OBJ_BYTECODE | qjs::JS_WRITE_OBJ_STRIP_SOURCE;
    let raw = ctx.as_raw().as_ptr();
    // SAFETY: source and file end in NUL and outlive the call; the function and the buffer are freed here, once each.
    unsafe {
        let length = source.count_bytes() as qjs::size_t;
        let function = qjs::JS_Eval(raw, source.as_ptr(), length, file.as_ptr(), flags as i32);
        if qjs::JS_IsException(function) {
            return Err(rquickjs::Error::Exception);
        }
        let mut size: qjs::size_t = 0;
        let buffer = qjs::JS_WriteObject(raw, &mut size, function, write as i32);
        qjs::JS_FreeValue(raw, function);
        if buffer.is_null() {
            return Err(rquickjs::Error::Exception);
        }
        let bytes = std::slice::from_raw_parts(buffer, size as usize).to_vec();
        qjs::js_free(raw, buffer.cast());
        Ok(bytes)
    }
}
