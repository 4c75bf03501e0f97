//! Where imports lead: the exercise's own files, Node's module names, and clear refusals.

use std::rc::Rc;

use percent_encoding::percent_decode_str;
use rquickjs::loader::{ImportAttributes, Loader, Resolver};
use rquickjs::module::Declared;
use rquickjs::{Ctx, Function, Module, Object};
use url::{Position, Url};

use super::modules;
use super::state::{Core, State, state};

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
    ("module", "modules are ES modules here: use import"),
];

/// Why an import leads nowhere: the error's class, code and message.
struct Refusal {
    class: &'static str,
    code: &'static str,
    message: String,
}

fn refuse<T>(code: &'static str, message: String) -> Result<T, Refusal> {
    let class = match code {
        "ERR_MODULE_NOT_FOUND"
        | "ERR_UNKNOWN_BUILTIN_MODULE"
        | "ERR_UNSUPPORTED_DIR_IMPORT"
        | "ERR_UNSUPPORTED_ESM_URL_SCHEME" => "Error",
        _ => "TypeError",
    };
    Err(Refusal { class, code, message })
}

/// Where a specifier leads, before it is asked whether there is anything.
enum Target {
    /// `node:fs` and the like.
    Builtin(String),
    /// A path within the exercise, and the `?query#hash` that makes it a module of its own.
    File { path: String, suffix: String },
    /// A file outside of the exercise: there is none.
    Outside,
}

pub struct Resolve(pub Rc<State>);

impl Resolver for Resolve {
    fn resolve<'js>(
        &mut self,
        ctx: &Ctx<'js>,
        base: &str,
        name: &str,
        attributes: Option<ImportAttributes<'js>>,
    ) -> rquickjs::Result<String> {
        let found = target(base, name).and_then(|target| match target {
            Target::Builtin(name) => Ok(name),
            Target::File { path, suffix } => {
                exists(&self.0, base, name, &path)?;
                check_attributes(&path, attributes)?;
                Ok(path + &suffix)
            }
            Target::Outside => missing(&self.0, base, name),
        });
        found.map_err(|refusal| throw(ctx, &refusal))
    }
}

fn target(base: &str, name: &str) -> Result<Target, Refusal> {
    let bare = name.strip_prefix("node:").unwrap_or(name);
    if modules::is_public(bare) {
        return Ok(Target::Builtin(format!("node:{bare}")));
    }
    if let Some((_, why)) = NOT_OFFERED.iter().find(|(known, _)| bare == *known) {
        return refuse("ERR_UNKNOWN_BUILTIN_MODULE", format!("node:{bare} is not offered here: {why}"));
    }
    let relative = ["./", "../", "/"].iter().any(|start| name.starts_with(start)) || name == "." || name == "..";
    match Url::parse(name) {
        _ if relative => {}
        Ok(url) if url.scheme() == "file" => {}
        Ok(url) if url.scheme() == "node" => {
            return refuse("ERR_UNKNOWN_BUILTIN_MODULE", format!("No such built-in module: {name}"));
        }
        Ok(_) => {
            let message = format!("Only files and node: modules can be imported here, not '{name}'");
            return refuse("ERR_UNSUPPORTED_ESM_URL_SCHEME", message);
        }
        Err(_) if name.starts_with('#') => {
            let message = format!("Package import specifier \"{name}\" is not defined: there is no package here");
            return refuse("ERR_PACKAGE_IMPORT_NOT_DEFINED", message);
        }
        Err(_) => {
            let message =
                format!("Cannot find package '{name}': there is no npm here, only your files and Node's modules");
            return refuse("ERR_MODULE_NOT_FOUND", message);
        }
    }
    let Some(url) = file_url(base).and_then(|base| base.join(name).ok()) else { return Ok(Target::Outside) };
    let Some(path) = url.as_str().strip_prefix(URL_BASE) else { return Ok(Target::Outside) };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let suffix = url[Position::AfterPath..].to_owned();
    Ok(Target::File { path: percent_decode_str(path).decode_utf8_lossy().into_owned(), suffix })
}

/// The URL of a file of the exercise; its path may end in the `?query#hash` of a module.
fn file_url(path: &str) -> Option<Url> {
    let (path, suffix) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
    let mut url = Url::parse(URL_BASE).ok()?;
    url.path_segments_mut().ok()?.pop_if_empty().extend(path.split('/'));
    url.join(suffix).ok()
}

fn exists(state: &State, base: &str, name: &str, path: &str) -> Result<(), Refusal> {
    if path == state.main_path || state.files.iter().any(|f| f.path == path) {
        return Ok(());
    }
    let folder = path.trim_end_matches('/');
    if folder.is_empty() || state.files.iter().any(|f| f.path.strip_prefix(folder).is_some_and(|r| r.starts_with('/')))
    {
        let message = format!("Directory import '{name}' is not supported: name a file, as in '{name}/index.js'");
        return refuse("ERR_UNSUPPORTED_DIR_IMPORT", message);
    }
    missing(state, base, name)
}

fn missing<T>(state: &State, base: &str, name: &str) -> Result<T, Refusal> {
    let files: Vec<&str> = state.files.iter().map(|f| f.path.as_str()).collect();
    let message = format!("Cannot find module '{name}' imported from {base}. Files here: {}", files.join(", "));
    refuse("ERR_MODULE_NOT_FOUND", message)
}

/// `with { type: 'json' }` belongs to `.json` files, and to them alone.
fn check_attributes(path: &str, attributes: Option<ImportAttributes<'_>>) -> Result<(), Refusal> {
    let mut kind = None;
    if let Some(attributes) = attributes {
        for key in attributes.keys().flatten() {
            let value = attributes.get(&key).ok().flatten().unwrap_or_default();
            if key != "type" || value != "json" {
                let message = format!("Import attribute \"{key}\" with value \"{value}\" is not supported");
                return refuse("ERR_IMPORT_ATTRIBUTE_UNSUPPORTED", message);
            }
            kind = Some(value);
        }
    }
    match (path.ends_with(".json"), kind) {
        (true, None) => {
            refuse("ERR_IMPORT_ATTRIBUTE_MISSING", format!("import of '{path}' needs: with {{ type: 'json' }}"))
        }
        (false, Some(_)) => refuse(
            "ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE",
            format!("'{path}' is no JSON file: leave the attribute out"),
        ),
        _ => Ok(()),
    }
}

pub struct Load(pub Rc<State>);

impl Loader for Load {
    fn load<'js>(
        &mut self,
        ctx: &Ctx<'js>,
        name: &str,
        _attributes: Option<ImportAttributes<'js>>,
    ) -> rquickjs::Result<Module<'js, Declared>> {
        if let Some(bare) = name.strip_prefix("node:") {
            return node_module(ctx, bare);
        }
        let path = name.split(['?', '#']).next().unwrap_or_default();
        let Some(file) = self.0.files.iter().find(|f| f.path == path) else {
            let message = format!("Cannot find module '{name}'");
            return Err(throw(ctx, &Refusal { class: "Error", code: "ERR_MODULE_NOT_FOUND", message }));
        };
        if path.ends_with(".json") {
            let literal = serde_json::to_string(&file.text).unwrap_or_default();
            return Module::declare(ctx.clone(), name, format!("export default JSON.parse({literal});"));
        }
        declare(ctx, name, &file.text)
    }
}

/// Declares a module of the exercise and gives it its `import.meta`.
pub fn declare<'js>(ctx: &Ctx<'js>, name: &str, text: &str) -> rquickjs::Result<Module<'js, Declared>> {
    let source = text.strip_prefix('\u{feff}').unwrap_or(text);
    let module = Module::declare(ctx.clone(), name, source)?;
    let main = name == state(ctx)?.main_path;
    let path = if main { name } else { name.split(['?', '#']).next().unwrap_or_default() };
    let filename = format!("/exercise/{path}");
    let meta: Object = module.meta()?;
    meta.set("dirname", filename.rsplit_once('/').map_or("/", |(folder, _)| folder))?;
    meta.set("filename", &filename)?;
    meta.set("main", main)?;
    let base = name.to_owned();
    let resolve = move |ctx: Ctx<'js>, name: String| match target(&base, &name) {
        Ok(Target::Builtin(name)) => Ok(name),
        Ok(Target::File { path, suffix }) => Ok(file_url(&(path + &suffix)).map_or_else(String::new, Into::into)),
        Ok(Target::Outside) => Ok(name),
        Err(refusal) => Err(throw(&ctx, &refusal)),
    };
    meta.set("resolve", Function::new(ctx.clone(), resolve)?.with_name("resolve")?)?;
    meta.set("url", file_url(name).map_or_else(String::new, Into::into))?;
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
fn throw(ctx: &Ctx<'_>, refusal: &Refusal) -> rquickjs::Error {
    let Some(core) = ctx.userdata::<Core>() else { return rquickjs::Error::Unknown };
    match core.make_error.call::<_, rquickjs::Value>((refusal.class, refusal.code, &refusal.message)) {
        Ok(error) => ctx.throw(error),
        Err(other) => other,
    }
}
