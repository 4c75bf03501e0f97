//! Native part of `node:test`: each test has a place in the report from the moment it is registered, so that one which the
//! program's end overtakes counts as failed.

use rquickjs::{Array, Ctx, Function, Object, String as JsString, Value, function::Opt};

use crate::sandbox::engine::canonical;
use crate::sandbox::engine::state::state;
use crate::sandbox::engine::thrown;
use crate::sandbox::job::{Stage, TestReport, Thrown};
use crate::value;

pub fn natives<'js>(ctx: &Ctx<'js>) -> rquickjs::Result<Object<'js>> {
    let natives = Object::new(ctx.clone())?;
    natives.set("open", Function::new(ctx.clone(), open)?)?;
    natives.set("close", Function::new(ctx.clone(), close)?)?;
    natives.set("main", state(ctx)?.main_path.clone())?;
    Ok(natives)
}

/// `open(names)`: adds a test, names from the outermost suite inwards, and returns its number.
fn open<'js>(ctx: Ctx<'js>, names: Array<'js>) -> rquickjs::Result<usize> {
    let path = names.iter::<JsString>().map(|name| Ok(canonical::string(&name?))).collect::<rquickjs::Result<_>>()?;
    let state = state(&ctx)?;
    let mut tests = state.tests.borrow_mut();
    tests.push(TestReport { path, passed: false, skipped: false, todo: false, error: Some(unfinished()) });
    Ok(tests.len() - 1)
}

/// `close(number, passed, skipped, todo, error)`: how the test went. `error` only where it failed.
fn close<'js>(
    ctx: Ctx<'js>,
    number: usize,
    passed: bool,
    skipped: bool,
    todo: bool,
    error: Opt<Value<'js>>,
) -> rquickjs::Result<()> {
    let state = state(&ctx)?;
    // Reading the error may run the program's getters, so the list is not borrowed meanwhile.
    let error = error.0.map(|error| thrown::describe(&ctx, &state, &error, Stage::Run));
    if let Some(test) = state.tests.borrow_mut().get_mut(number) {
        test.passed = passed;
        test.skipped = skipped;
        test.todo = todo;
        test.error = error.filter(|_| !passed);
    }
    Ok(())
}

fn unfinished() -> Thrown {
    Thrown {
        name: "Error".to_owned(),
        code: Some("ERR_TEST_FAILURE".to_owned()),
        message: "the program ended before this test was done".to_owned(),
        place: None,
        stack: Vec::new(),
        hint: None,
        stage: Stage::Run,
        value: value::Value::Undefined,
    }
}
