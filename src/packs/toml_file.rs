//! One TOML file of a pack: its values, and the place of each of them, so that every issue can point at a line.

use std::cell::OnceCell;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::issue::{Issue, Issues, cut};
use super::toml_error;

/// How many mistakes of one file are told at once.
const MOST_AT_ONCE: usize = 20;

pub(crate) struct TomlFile<'t> {
    pub path: &'t str,
    pub text: &'t str,
    /// What was found so far.
    pub issues: Issues,
    /// Parsed once more when the first place is wanted, and kept for the others; nothing when that fails.
    places: OnceCell<Option<DeValue<'t>>>,
    line_ends: OnceCell<Vec<usize>>,
}

/// A parsed file whose values are not yet in their type.
pub(crate) type Table<'t> = Spanned<DeTable<'t>>;

impl<'t> TomlFile<'t> {
    pub fn new(path: &'t str, text: &'t str) -> Self {
        TomlFile { path, text, issues: Issues::default(), places: OnceCell::new(), line_ends: OnceCell::new() }
    }

    /// Parses the file, or tells every place where it is not TOML.
    pub fn table(&mut self) -> Option<Table<'t>> {
        if let Ok(table) = DeTable::parse(self.text) {
            return Some(table);
        }
        let (_, mut errors) = DeTable::parse_recoverable(self.text);
        errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
        let mut told = None;
        for error in errors.iter().take(MOST_AT_ONCE) {
            let (line, column) = self.line_column(error.span().map_or(0, |span| span.start));
            // A second error on one line is mostly an echo of the first.
            if told != Some(line) {
                told = Some(line);
                let (what, fix) = toml_error::syntax(error.message());
                self.push("toml", Some((line, column)), what, fix);
            }
        }
        None
    }

    /// Reads the table as a type, or tells every unknown key, wrong type and missing key that can be told at once.
    pub fn decode<T: DeserializeOwned>(&mut self, table: Table<'_>) -> Option<T> {
        match T::deserialize(toml::Deserializer::from(table)) {
            Ok(value) => Some(value),
            Err(error) => {
                self.explain::<T>(error);
                None
            }
        }
    }

    /// `table`, then `decode`.
    pub fn read<T: DeserializeOwned>(&mut self) -> Option<T> {
        let table = self.table()?;
        self.decode(table)
    }

    /// Serde stops at the first error. So what it complained of is taken out of a fresh copy, and it is asked again.
    fn explain<T: DeserializeOwned>(&mut self, first: toml::de::Error) {
        let Ok(mut table) = DeTable::parse(self.text) else { return };
        let mut error = first;
        let mut removed = Vec::new();
        for _ in 0..MOST_AT_ONCE {
            let span = error.span().unwrap_or_default();
            let missing = toml_error::missing(error.message()).map(|key| (span.clone(), key.to_owned()));
            let mut meant = None;
            if !missing.is_some_and(|key| removed.contains(&key)) {
                let key = owner(table.get_ref(), &span);
                let (what, fix) = toml_error::meaning(error.message(), key.as_deref());
                meant = toml_error::suggested(&fix).map(str::to_owned);
                let place = self.line_column(span.start);
                self.push("toml", Some(place), what, fix);
            }
            let own = table.span();
            if !take_out(table.get_mut(), own, &span, &mut removed) {
                return;
            }
            // Whoever wrote `exepct` need not be told that `expect` is missing.
            if let (Some(meant), Some((own, _))) = (meant, removed.last()) {
                removed.push((own.clone(), meant));
            }
            match T::deserialize(toml::Deserializer::from(table.clone())) {
                Ok(_) => return,
                Err(next) => error = next,
            }
        }
    }

    /// Tells an issue at a key path such as `case.2.name`; where a part of the path is not there, at what is.
    pub fn issue(&mut self, gate: &'static str, at: &str, what: impl Into<String>, fix: impl Into<String>) {
        let place = self.span(at).map(|span| self.line_column(span.start));
        self.push(gate, place, what, fix);
    }

    /// Tells an issue at a byte of the file.
    pub fn issue_at(&mut self, gate: &'static str, byte: usize, what: impl Into<String>, fix: impl Into<String>) {
        let place = self.line_column(byte);
        self.push(gate, Some(place), what, fix);
    }

    fn push(&mut self, gate: &'static str, place: Option<(u32, u32)>, what: impl Into<String>, fix: impl Into<String>) {
        self.issues.push(Issue {
            file: self.path.to_owned(),
            line: place.map(|(line, _)| line),
            column: place.map(|(_, column)| column),
            gate,
            // A name in it may be as long as the file.
            what: cut(&what.into()),
            fix: fix.into(),
        });
    }

    fn span(&self, at: &str) -> Option<Range<usize>> {
        let parse = || DeTable::parse(self.text).ok().map(|table| DeValue::Table(table.into_inner()));
        let mut value = self.places.get_or_init(parse).as_ref()?;
        let mut span = 0..0;
        for step in at.split('.').filter(|step| !step.is_empty()) {
            let next = match value {
                DeValue::Table(table) => table.get_key_value(step).map(|(key, value)| (key.span(), value)),
                DeValue::Array(items) => {
                    step.parse().ok().and_then(|n: usize| items.get(n)).map(|item| (item.span(), item))
                }
                _ => None,
            };
            let Some((place, next)) = next else { break };
            span = place;
            value = next.get_ref();
        }
        Some(span)
    }

    fn line_column(&self, byte: usize) -> (u32, u32) {
        let ends = self.line_ends.get_or_init(|| self.text.match_indices('\n').map(|(at, _)| at).collect());
        let line = ends.partition_point(|end| *end < byte);
        let start = line.checked_sub(1).and_then(|before| ends.get(before)).map_or(0, |end| end + 1);
        let column = self.text.get(start..byte).unwrap_or_default().chars().count() + 1;
        ((line + 1).try_into().unwrap_or(u32::MAX), column.try_into().unwrap_or(u32::MAX))
    }
}

/// The key whose value, or a plain item of whose array, has this span.
fn owner(table: &DeTable<'_>, span: &Range<usize>) -> Option<String> {
    table.iter().find_map(|(key, value)| {
        let items = items_of(value.get_ref());
        let mine = value.span() == *span && !holds_tables(value.get_ref());
        if mine || items.iter().any(|item| item.span() == *span && !matches!(item.get_ref(), DeValue::Table(_))) {
            return Some(key.get_ref().to_string());
        }
        let below = std::iter::once(value).chain(items);
        below.filter_map(|value| value.get_ref().as_table()).find_map(|inner| owner(inner, span))
    })
}

/// Removes what an error pointed at: a key (noted with the span of its table), or an item of an array. False when it
/// is the file as a whole.
fn take_out(
    table: &mut DeTable<'_>,
    own: Range<usize>,
    span: &Range<usize>,
    removed: &mut Vec<(Range<usize>, String)>,
) -> bool {
    let blamed = |key: &Range<usize>, value: &Spanned<DeValue<'_>>| {
        key == span || (value.span() == *span && !holds_tables(value.get_ref()))
    };
    if let Some(key) = table.iter().find(|(key, value)| blamed(&key.span(), value)).map(|(key, _)| key.clone()) {
        table.remove(&key);
        removed.push((own, key.into_inner().into_owned()));
        return true;
    }
    table.iter_mut().any(|(_, value)| {
        let own = value.span();
        match value.get_mut() {
            DeValue::Table(inner) => take_out(inner, own, span, removed),
            DeValue::Array(items) => {
                if items.iter().any(|item| item.span() == *span) {
                    let all = std::mem::replace(items, DeArray::new());
                    *items = all.into_iter().filter(|item| item.span() != *span).collect();
                    return true;
                }
                items.iter_mut().any(|item| {
                    let own = item.span();
                    match item.get_mut() {
                        DeValue::Table(inner) => take_out(inner, own, span, removed),
                        _ => false,
                    }
                })
            }
            _ => false,
        }
    })
}

fn items_of<'v, 'i>(value: &'v DeValue<'i>) -> &'v [Spanned<DeValue<'i>>] {
    match value {
        DeValue::Array(items) => items,
        _ => &[],
    }
}

/// `[[case]]` and the like: such a list has the span of its first table.
fn holds_tables(value: &DeValue<'_>) -> bool {
    items_of(value).iter().any(|item| matches!(item.get_ref(), DeValue::Table(_)))
}
