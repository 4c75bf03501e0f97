//! The lessons of this repository: they load without an issue, and the binary has all of them.

use std::path::Path;

use backlings::packs::{Outline, Root};

#[test]
fn the_repository_and_the_binary_hold_the_same_lessons() {
    let folder = Root::folder(Path::new(env!("CARGO_MANIFEST_DIR"))).map_err(|issues| issues.to_string()).unwrap();
    let binary = Root::embedded().map_err(|issues| issues.to_string()).unwrap();
    assert_eq!(format!("{:?}", binary.packs), format!("{:?}", folder.packs));
    assert_eq!(format!("{:?}", binary.worlds), format!("{:?}", folder.worlds));
    let outline = Outline::embedded().map_err(|issues| issues.to_string()).unwrap();
    let listed: Vec<_> = outline.exercises.iter().map(|listed| listed.id.clone()).collect();
    assert_eq!(listed, binary.exercises().map(|exercise| exercise.id.clone()).collect::<Vec<_>>());
}

#[test]
fn the_graph_has_its_concepts_and_strands() {
    let root = Root::embedded().map_err(|issues| issues.to_string()).unwrap();
    assert_eq!(root.concepts.len(), 77);
    let mut strands: Vec<_> = root.concepts.iter().map(|concept| concept.strand.as_str()).collect();
    strands.dedup();
    assert_eq!(strands, ["JS", "Async", "HTTP", "Database", "Auth & security", "Debugging", "Meta"]);
}
