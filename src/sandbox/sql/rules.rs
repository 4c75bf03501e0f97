//! What statements may do. Everything that is not named here is refused.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::hooks::{AuthAction, Authorization};

use super::text;
use crate::sandbox::job::SqlMode;

/// Who is speaking, and so what is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A script that may only read.
    Read,
    /// A script that may also change rows.
    Write,
    /// A script that may also change tables.
    Schema,
    /// A program that uses node:sqlite.
    Program,
    /// The pack's own statements, and the sandbox's.
    Trusted,
}

impl From<SqlMode> for Scope {
    fn from(mode: SqlMode) -> Self {
        match mode {
            SqlMode::Read => Scope::Read,
            SqlMode::Write => Scope::Write,
            SqlMode::Schema => Scope::Schema,
        }
    }
}

/// Why something is refused.
#[derive(Debug, PartialEq)]
enum Refusal {
    OnlyReads,
    OnlyRows,
    OtherFiles,
    Virtual,
    Pragma(String),
    Function(String),
    Unknown,
}

/// PRAGMAs that only ask; an argument names what is asked about.
const ASKING: &[&str] = &[
    "table_info",
    "table_xinfo",
    "table_list",
    "index_list",
    "index_info",
    "index_xinfo",
    "foreign_key_list",
    "foreign_key_check",
    "data_version",
];

/// PRAGMAs that packs and programs set as they do with a file, and that change no result of a script.
const SETTING: &[&str] = &["foreign_keys", "journal_mode", "synchronous", "busy_timeout"];

/// What programs may ask and set besides.
const PROGRAM: &[&str] = &[
    "application_id",
    "auto_vacuum",
    "collation_list",
    "compile_options",
    "database_list",
    "defer_foreign_keys",
    "encoding",
    "freelist_count",
    "integrity_check",
    "optimize",
    "page_count",
    "page_size",
    "query_only",
    "quick_check",
    "recursive_triggers",
    "reverse_unordered_selects",
    "schema_version",
    "user_version",
    "wal_autocheckpoint",
    "wal_checkpoint",
];

/// Functions that reach into SQLite itself.
const FUNCTIONS: &[&str] = &["load_extension", "fts3_tokenizer"];

/// Watches over one connection; SQLite asks it about each thing that a statement wants to do.
#[derive(Clone)]
pub(super) struct Guard(Arc<Mutex<Watch>>);

struct Watch {
    scope: Scope,
    /// What the current statement is called, for messages.
    verb: String,
    /// The current statement only shows its plan.
    explaining: bool,
    refused: Option<String>,
}

impl Guard {
    pub fn new() -> Self {
        let watch = Watch { scope: Scope::Trusted, verb: String::new(), explaining: false, refused: None };
        Guard(Arc::new(Mutex::new(watch)))
    }

    /// Changes who is speaking; returns who was.
    pub fn speak(&self, scope: Scope) -> Scope {
        std::mem::replace(&mut self.watch().scope, scope)
    }

    /// Whether the pack or the sandbox itself is speaking.
    pub fn is_trusting(&self) -> bool {
        self.watch().scope == Scope::Trusted
    }

    /// Takes note of the statement that is about to be prepared.
    pub fn announce(&self, sql: &str) {
        let mut watch = self.watch();
        watch.verb = text::verb(sql);
        watch.explaining = text::is_explain(sql);
        watch.refused = None;
    }

    /// The words for the last refusal, if there was one since the statement was announced.
    pub fn refusal(&self) -> Option<String> {
        self.watch().refused.take()
    }

    pub fn judge(&self, action: AuthAction<'_>) -> Authorization {
        let mut watch = self.watch();
        match judge(watch.scope, watch.explaining, action) {
            Ok(()) => Authorization::Allow,
            Err(refusal) => {
                let words = refusal.words(&watch.verb, action);
                watch.refused.get_or_insert(words);
                Authorization::Deny
            }
        }
    }

    fn watch(&self) -> MutexGuard<'_, Watch> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn judge(scope: Scope, explaining: bool, action: AuthAction<'_>) -> Result<(), Refusal> {
    use AuthAction as A;
    if scope == Scope::Trusted {
        return Ok(());
    }
    match action {
        A::Select | A::Recursive | A::Read { .. } => Ok(()),
        // To a program SQLite itself says that extensions are off, in the words it would hear from Node.
        A::Function { function_name: "load_extension" } if scope == Scope::Program => Ok(()),
        A::Function { function_name } if FUNCTIONS.contains(&function_name) => {
            Err(Refusal::Function(function_name.to_owned()))
        }
        A::Function { .. } => Ok(()),
        A::Pragma { pragma_name, pragma_value } => pragma(scope, pragma_name, pragma_value.is_some()),
        A::Insert { table_name } | A::Delete { table_name } | A::Update { table_name, .. } => {
            change_rows(scope, explaining, table_name)
        }
        A::Transaction { .. } | A::Savepoint { .. } if scope == Scope::Read => Err(Refusal::OnlyReads),
        A::Transaction { .. } | A::Savepoint { .. } => Ok(()),
        A::CreateVtable { .. } => Err(Refusal::Virtual),
        A::Attach { .. } | A::Detach { .. } => Err(Refusal::OtherFiles),
        A::Unknown { .. } => Err(Refusal::Unknown),
        _ if is_schema_change(action) => match scope {
            Scope::Read => Err(Refusal::OnlyReads),
            Scope::Write => Err(Refusal::OnlyRows),
            _ => Ok(()),
        },
        _ => Err(Refusal::Unknown),
    }
}

fn change_rows(scope: Scope, explaining: bool, table: &str) -> Result<(), Refusal> {
    match scope {
        _ if explaining => Ok(()),
        Scope::Read => Err(Refusal::OnlyReads),
        // Creating and dropping first show up as rows of SQLite's own tables.
        Scope::Write if table.starts_with("sqlite_") && table != "sqlite_sequence" => Err(Refusal::OnlyRows),
        _ => Ok(()),
    }
}

fn is_schema_change(action: AuthAction<'_>) -> bool {
    use AuthAction as A;
    matches!(
        action,
        A::CreateIndex { .. }
            | A::CreateTable { .. }
            | A::CreateTempIndex { .. }
            | A::CreateTempTable { .. }
            | A::CreateTempTrigger { .. }
            | A::CreateTempView { .. }
            | A::CreateTrigger { .. }
            | A::CreateView { .. }
            | A::DropIndex { .. }
            | A::DropTable { .. }
            | A::DropTempIndex { .. }
            | A::DropTempTable { .. }
            | A::DropTempTrigger { .. }
            | A::DropTempView { .. }
            | A::DropTrigger { .. }
            | A::DropView { .. }
            | A::DropVtable { .. }
            | A::AlterTable { .. }
            | A::Reindex { .. }
            | A::Analyze { .. }
    )
}

fn pragma(scope: Scope, name: &str, has_value: bool) -> Result<(), Refusal> {
    let name = name.to_ascii_lowercase();
    let name = name.as_str();
    let allowed = ASKING.contains(&name)
        || SETTING.contains(&name)
        || (scope == Scope::Program && PROGRAM.contains(&name))
        // A version number of one's own belongs to a schema.
        || (name == "user_version" && (!has_value || scope == Scope::Schema));
    if allowed { Ok(()) } else { Err(Refusal::Pragma(name.to_owned())) }
}

impl Refusal {
    fn words(&self, verb: &str, action: AuthAction<'_>) -> String {
        let said = match (verb, action) {
            ("WITH" | "", AuthAction::Insert { .. }) => "INSERT",
            ("WITH" | "", AuthAction::Update { .. }) => "UPDATE",
            ("WITH" | "", AuthAction::Delete { .. }) => "DELETE",
            ("", _) => "this statement",
            _ => verb,
        };
        match self {
            Refusal::OnlyReads => format!("this exercise only reads: {said} is not allowed here"),
            Refusal::OnlyRows => format!("this exercise changes rows, not tables: {said} is not allowed here"),
            Refusal::OtherFiles => format!("{said} is not allowed here: this database knows no other files"),
            Refusal::Virtual => "virtual tables are not allowed here".to_owned(),
            Refusal::Pragma(name) => format!("PRAGMA {name} is not allowed here"),
            Refusal::Function(name) => format!("the function {name}() is not allowed here"),
            Refusal::Unknown => format!("{said} is not allowed here"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_actions_are_refused_to_all_but_the_pack() {
        let action = AuthAction::Unknown { code: 99, arg1: None, arg2: None };
        for scope in [Scope::Read, Scope::Write, Scope::Schema, Scope::Program] {
            assert_eq!(judge(scope, true, action), Err(Refusal::Unknown));
        }
        assert_eq!(judge(Scope::Trusted, false, action), Ok(()));
    }

    #[test]
    fn pragmas_by_scope() {
        for (name, value, scopes) in [
            ("table_info", true, "RWSP"),
            ("TABLE_INFO", true, "RWSP"),
            ("foreign_keys", false, "RWSP"),
            ("journal_mode", true, "RWSP"),
            ("user_version", false, "RWSP"),
            ("user_version", true, "SP"),
            ("integrity_check", false, "P"),
            ("writable_schema", true, ""),
            ("ignore_check_constraints", true, ""),
            ("mmap_size", false, ""),
            ("cache_size", true, ""),
            ("temp_store", true, ""),
            ("function_list", false, ""),
            ("hard_heap_limit", true, ""),
            ("trusted_schema", true, ""),
        ] {
            let allowed = [('R', Scope::Read), ('W', Scope::Write), ('S', Scope::Schema), ('P', Scope::Program)]
                .into_iter()
                .filter(|(_, scope)| pragma(*scope, name, value).is_ok())
                .map(|(letter, _)| letter)
                .collect::<String>();
            assert_eq!(allowed, scopes, "{name}");
        }
    }
}
