//! Compares what is shown with files in `tests/snapshots/`; `UPDATE_SNAPSHOTS=1` writes them anew.

use std::path::Path;

/// Asserts that `shown` is what the file of this name holds. Escape codes are written as `\e`, so that files read well.
pub(crate) fn assert_snapshot(name: &str, shown: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots").join(format!("{name}.txt"));
    let shown = shown.replace('\x1b', "\\e");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &shown).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == shown, "{name} differs:\n{}", similar::TextDiff::from_lines(&kept, &shown).unified_diff());
}
