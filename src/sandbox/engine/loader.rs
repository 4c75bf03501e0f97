//! Where imports lead: the exercise's own files, Node's module names, and clear refusals.

use std::rc::Rc;

use rquickjs::loader::{ImportAttributes, Loader, Resolver};
use rquickjs::module::Declared;
use rquickjs::{Ctx, Module, Object};

use super::modules;
use super::state::{Core, State};

/// Files of the exercise have URLs under this one.
pub const URL_BASE: &str = "file:///exercise/";

/// Node modules that are known and left out, with the reason.
const NOT_OFFERED: &[(&str, &str)] = &[
    ("net", "the sandbox has no sockets; use node:http"),
    ("tls", "the sandbox has no sockets; use node:http"),
    ("dgram", "the sandbox has no sockets"),
    ("dns", "the sandbox has no network"),
    ("https", "the sandbox has no network; use node:http"),
    ("http2", "the sandbox speaks HTTP/1.1; use node:http"),
    ("child_process", "the sandbox starts no programs"),
    ("cluster", "the sandbox is one process"),
    ("worker_threads", "the sandbox has one thread"),
    ("async_hooks", "AsyncLocalStorage is not offered; hand the request's context on as an argument"),
    ("vm", "code runs in one realm here"),
    ("v8", "the engine here is QuickJS"),
    ("inspector", "there is no debugger in the sandbox; use console.log"),
    ("os", "nothing of this machine is visible in the sandbox"),
    ("tty", "there is no terminal in the sandbox"),
    ("readline", "there is no terminal in the sandbox"),
    ("zlib", "compression is not part of these lessons"),
    ("perf_hooks", "use the global performance"),
    ("module", "modules are ES modules here: use import"),
];

pub struct Resolve(pub Rc<State>);

impl Resolver for Resolve {
    fn resolve<'js>(
        &mut self,
        ctx: &Ctx<'js>,
        base: &str,
        name: &str,
        _attributes: Option<ImportAttributes<'js>>,
    ) -> rquickjs::Result<String> {
        let bare = name.strip_prefix("node:").unwrap_or(name);
        if let Some(path) = relative(base, name) {
            if path == self.0.main_path || self.0.files.iter().any(|f| f.path == path) {
                return Ok(path);
            }
            let files: Vec<&str> = self.0.files.iter().map(|f| f.path.as_str()).collect();
            let message = format!("Cannot find module '{name}' imported from {base}. Files here: {}", files.join(", "));
            return Err(throw(ctx, "Error", "ERR_MODULE_NOT_FOUND", &message));
        }
        if modules::is_public(bare) {
            return Ok(format!("node:{bare}"));
        }
        if let Some((_, why)) = NOT_OFFERED.iter().find(|(known, _)| bare.split('/').next() == Some(known)) {
            let message = format!("node:{bare} is not offered here: {why}");
            return Err(throw(ctx, "Error", "ERR_UNKNOWN_BUILTIN_MODULE", &message));
        }
        if name.starts_with("node:") {
            return Err(throw(ctx, "Error", "ERR_UNKNOWN_BUILTIN_MODULE", &format!("No such built-in module: {name}")));
        }
        let message = format!("Cannot find package '{name}': there is no npm here, only your files and Node's modules");
        Err(throw(ctx, "Error", "ERR_MODULE_NOT_FOUND", &message))
    }
}

/// The path of a relative import or file URL, cleaned of `.` and `..`; `None` for a bare name.
fn relative(base: &str, name: &str) -> Option<String> {
    let joined = if let Some(path) = name.strip_prefix(URL_BASE) {
        path.to_owned()
    } else if let Some(path) = name.strip_prefix('/') {
        path.to_owned()
    } else if name.starts_with("./") || name.starts_with("../") {
        match base.rsplit_once('/') {
            Some((folder, _)) => format!("{folder}/{name}"),
            None => name.to_owned(),
        }
    } else {
        return None;
    };
    let joined = joined.split(['?', '#']).next().unwrap_or_default();
    let mut parts: Vec<&str> = Vec::new();
    for part in joined.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

pub struct Load(pub Rc<State>);

impl Loader for Load {
    fn load<'js>(
        &mut self,
        ctx: &Ctx<'js>,
        name: &str,
        attributes: Option<ImportAttributes<'js>>,
    ) -> rquickjs::Result<Module<'js, Declared>> {
        if let Some(bare) = name.strip_prefix("node:") {
            return node_module(ctx, bare);
        }
        let Some(file) = self.0.files.iter().find(|f| f.path == name) else {
            return Err(throw(ctx, "Error", "ERR_MODULE_NOT_FOUND", &format!("Cannot find module '{name}'")));
        };
        let wants_json = attributes.and_then(|a| a.get_type().ok().flatten()).as_deref() == Some("json");
        if name.ends_with(".json") && !wants_json {
            let message = format!("import {name} needs: with {{ type: 'json' }}");
            return Err(throw(ctx, "TypeError", "ERR_IMPORT_ATTRIBUTE_MISSING", &message));
        }
        if wants_json {
            let literal = serde_json::to_string(&file.text).unwrap_or_default();
            return Module::declare(ctx.clone(), name, format!("export default JSON.parse({literal});"));
        }
        declare(ctx, name, &file.text)
    }
}

/// Declares a module of the exercise and gives it its `import.meta`.
pub fn declare<'js>(ctx: &Ctx<'js>, path: &str, text: &str) -> rquickjs::Result<Module<'js, Declared>> {
    let source = text.strip_prefix('\u{feff}').unwrap_or(text);
    let module = Module::declare(ctx.clone(), path, source)?;
    let meta: Object = module.meta()?;
    meta.set("dirname", "/exercise")?;
    meta.set("filename", format!("/exercise/{path}"))?;
    meta.set("url", format!("{URL_BASE}{path}"))?;
    Ok(module)
}

/// A Node module as an ES module: its default export and every name on it.
fn node_module<'js>(ctx: &Ctx<'js>, bare: &str) -> rquickjs::Result<Module<'js, Declared>> {
    let core = ctx.userdata::<Core>().ok_or(rquickjs::Error::Unknown)?;
    let exports: Object = core.require.call((bare,))?;
    let mut source = String::from("const m = import.meta.exports;\nexport default m;\n");
    for key in exports.keys::<String>() {
        let key = key?;
        let plain = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$')
            && !key.starts_with(|c: char| c.is_ascii_digit());
        if plain && key != "default" {
            source.push_str(&format!("const ${key} = m.{key}; export {{ ${key} as {key} }};\n"));
        }
    }
    let module = Module::declare(ctx.clone(), format!("node:{bare}"), source)?;
    module.meta()?.set("exports", exports)?;
    Ok(module)
}

/// Throws an error with a code, as Node's own errors are.
fn throw(ctx: &Ctx<'_>, class: &str, code: &str, message: &str) -> rquickjs::Error {
    let Some(core) = ctx.userdata::<Core>() else { return rquickjs::Error::Unknown };
    match core.make_error.call::<_, rquickjs::Value>((class, code, message)) {
        Ok(error) => ctx.throw(error),
        Err(other) => other,
    }
}
