//! Finds an exercise by what a learner types, and its neighbours.

/// What a search came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<T> {
    One(T),
    /// Several ids begin so; all of them, in teaching order.
    Several(Vec<T>),
    /// None does; up to three that look much like it, best first.
    Nearest(Vec<T>),
}

/// How many near misses are named.
const NEAREST: usize = 3;

/// The share of letters in common, in their order, from which an id is near: `js-sa-02` is near `js-as-02` (0.88) and
/// far from `db-se-01` (0.5).
const NEAR: f32 = 0.65;

/// `typed` is in lower case. `renamed` looks for a former id, and is asked only where no id begins so.
pub(crate) fn find<'i, T: Copy>(
    typed: &str,
    items: impl Iterator<Item = (&'i str, T)> + Clone,
    renamed: impl FnOnce() -> Option<T>,
) -> Found<T> {
    if let Some((_, exact)) = items.clone().find(|(id, _)| *id == typed) {
        return Found::One(exact);
    }
    let mut begin: Vec<T> = Vec::new();
    if !typed.is_empty() {
        begin.extend(items.clone().filter(|(id, _)| id.starts_with(typed)).map(|(_, item)| item));
    }
    match begin.len() {
        1 => return Found::One(begin.remove(0)),
        2.. => return Found::Several(begin),
        _ => {}
    }
    if let Some(item) = renamed() {
        return Found::One(item);
    }
    let ids: Vec<&str> = items.clone().map(|(id, _)| id).collect();
    let near = similar::get_close_matches(typed, &ids, NEAREST, NEAR);
    Found::Nearest(
        near.iter().filter_map(|near| items.clone().find(|(id, _)| id == near)).map(|(_, item)| item).collect(),
    )
}

/// The items whose title has every typed word, or the beginning of it, whatever the case.
pub(crate) fn titled<'t, T>(typed: &str, items: impl Iterator<Item = (&'t str, T)>) -> Vec<T> {
    let words = |text: &str| -> Vec<String> {
        text.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
    };
    let typed = words(typed);
    let fits = |title: &str| {
        let title = words(title);
        !typed.is_empty() && typed.iter().all(|word| title.iter().any(|whole| whole.starts_with(word.as_str())))
    };
    items.filter(|(title, _)| fits(title)).map(|(_, item)| item).collect()
}

/// The items before and after the first one that fits; both empty where none does.
pub(crate) fn neighbours<T>(items: impl Iterator<Item = T>, fits: impl Fn(&T) -> bool) -> (Option<T>, Option<T>) {
    let mut before = None;
    let mut items = items;
    while let Some(item) = items.next() {
        if fits(&item) {
            return (before, items.next());
        }
        before = Some(item);
    }
    (None, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDS: [&str; 5] = ["js-as-01", "js-as-02", "js-ob-01", "db-se-01", "js-as"];

    fn found(typed: &str) -> Found<&'static str> {
        find(typed, IDS.iter().map(|id| (*id, *id)), || (typed == "old-01").then_some("db-se-01"))
    }

    #[test]
    fn an_exercise_is_found_by_id_beginning_and_former_id() {
        assert_eq!(found("js-as-02"), Found::One("js-as-02"));
        assert_eq!(found("js-as"), Found::One("js-as"), "an exact id wins over longer ones");
        assert_eq!(found("db"), Found::One("db-se-01"));
        assert_eq!(found("js-a"), Found::Several(vec!["js-as-01", "js-as-02", "js-as"]));
        assert_eq!(found("old-01"), Found::One("db-se-01"));
    }

    #[test]
    fn a_slip_gets_what_is_near_and_nothing_else() {
        assert_eq!(found("js-sa-02"), Found::Nearest(vec!["js-as-02", "js-as-01"]));
        assert_eq!(found("jsas01"), Found::Nearest(vec!["js-as-01", "js-as", "js-as-02"]));
        for far in ["", "hello", "query.sql", "zz-zz-99", "x"] {
            assert_eq!(found(far), Found::Nearest(vec![]), "{far}");
        }
        assert_eq!(find::<&str>("x", std::iter::empty(), || None), Found::Nearest(vec![]));
    }

    #[test]
    fn a_title_is_found_by_its_words() {
        let titles = [("Run once", 1), ("Once at a time", 2), ("Group by genre", 3), ("`next()` is the next", 4)];
        for (typed, expected) in [
            ("once", &[1, 2][..]),
            ("ONCE time", &[2]),
            ("gen", &[3]),
            ("next()", &[4]),
            ("nce", &[]),
            ("", &[]),
            ("-", &[]),
        ] {
            assert_eq!(titled(typed, titles.into_iter()), expected, "{typed:?}");
        }
    }

    #[test]
    fn neighbours_stop_at_both_ends() {
        let around = |n| neighbours(1..=3, |item| *item == n);
        assert_eq!(
            (around(1), around(2), around(3), around(9)),
            ((None, Some(2)), (Some(1), Some(3)), (Some(2), None), (None, None))
        );
    }
}
