//! The name that was probably meant.

/// The name that is most like the one typed, when one is like it at all.
pub fn nearest<'n>(typed: &str, names: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let lower = typed.to_lowercase();
    let score = |name: &str| similar::TextDiff::from_chars(lower.as_str(), name.to_lowercase().as_str()).ratio();
    let best = names.into_iter().map(|name| (score(name), name)).max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(score, _)| *score >= 0.6).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_name_that_is_nearly_right_is_found() {
        let names = ["title", "price_cents", "genre_id", "name"];
        for (typed, found) in [
            ("titel", Some("title")),
            ("price", Some("price_cents")),
            ("GENREID", Some("genre_id")),
            ("x", None),
            ("stock", None),
        ] {
            assert_eq!(nearest(typed, names), found, "{typed}");
        }
    }
}
