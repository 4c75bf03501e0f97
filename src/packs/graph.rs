//! Order among things that need one another: concepts, and packs.

use std::collections::{BTreeMap, BTreeSet};

/// Sorts so that what is needed comes first, and otherwise by name. Needs that are no node are ignored.
///
/// Fails with one cycle, its first node repeated at the end.
pub(crate) fn order<'n>(nodes: &BTreeMap<&'n str, Vec<&'n str>>) -> Result<Vec<&'n str>, Vec<&'n str>> {
    let mut open: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut needed_by: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, needs) in nodes {
        let needs: BTreeSet<&str> = needs.iter().copied().filter(|need| nodes.contains_key(need)).collect();
        for need in &needs {
            needed_by.entry(need).or_default().push(name);
        }
        open.insert(name, needs);
    }
    let mut ready: BTreeSet<&str> = open.iter().filter(|(_, needs)| needs.is_empty()).map(|(name, _)| *name).collect();
    let mut done = Vec::new();
    while let Some(next) = ready.pop_first() {
        open.remove(next);
        for name in needed_by.remove(next).unwrap_or_default() {
            let needs = open.entry(name).or_default();
            needs.remove(next);
            if needs.is_empty() {
                ready.insert(name);
            }
        }
        done.push(next);
    }
    if open.is_empty() { Ok(done) } else { Err(cycle(&open)) }
}

/// Every node left has a need that is left too, so following them comes back to a node already seen.
fn cycle<'n>(open: &BTreeMap<&'n str, BTreeSet<&'n str>>) -> Vec<&'n str> {
    let mut path: Vec<&str> = Vec::new();
    let mut next = open.keys().next().copied();
    while let Some(name) = next {
        if let Some(first) = path.iter().position(|seen| *seen == name) {
            path.drain(..first);
            path.push(name);
            return path;
        }
        path.push(name);
        next = open.get(name).and_then(|needs| needs.first().copied());
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(nodes: &[(&'static str, &[&'static str])], expected: Result<&[&str], &[&str]>) {
        let nodes = nodes.iter().map(|(name, needs)| (*name, needs.to_vec())).collect();
        assert_eq!(order(&nodes), expected.map(<[_]>::to_vec).map_err(<[_]>::to_vec));
    }

    #[test]
    fn needs_come_first_and_names_decide_ties() {
        check(&[("a", &["c"]), ("b", &[]), ("c", &["b", "elsewhere"])], Ok(&["b", "c", "a"]));
        check(&[("z", &[]), ("a", &[])], Ok(&["a", "z"]));
        check(&[], Ok(&[]));
    }

    #[test]
    fn a_cycle_is_named_without_the_way_that_led_there() {
        check(&[("a", &["b"]), ("b", &["c"]), ("c", &["b"])], Err(&["b", "c", "b"]));
        check(&[("a", &["a"])], Err(&["a", "a"]));
    }
}
