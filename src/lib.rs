//! backlings: learn backend development in a terminal.
//!
//! Modules stand on floors; a module uses only those on lower floors, never its neighbours.

// Floor 0: values and pure functions
pub mod content;
pub mod value;
pub mod verdict;
// Floor 1: tools that know no exercise
pub mod sandbox;
pub mod store;
pub mod ui;
// Floor 2: one file a kind of exercise
pub mod kinds;
// Floor 3: from a submission to a verdict
pub mod grading;
// Floor 4: packs on disk and in the binary
pub mod packs;
