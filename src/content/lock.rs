//! Fingerprints of known wrong solutions: the part of `lessons/PACK/fingerprints.toml` that one exercise has.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Written by `pack check --write`, never by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    /// Hash of the exercise's content: an exercise passed at another one shows as "updated since".
    pub content: String,
    /// What the pack expects, as the reference job reported it (JSON); left out where it is large. It holds as long as
    /// `content` does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The most ticks that a case of the solution took.
    pub ticks: u64,
    /// Wrong's name → case → how the wrong ends there, as `Case::mark` writes it; only cases that it fails.
    #[serde(default)]
    pub wrong: BTreeMap<String, BTreeMap<String, String>>,
}

/// A pack's `fingerprints.toml`, by exercise.
pub type Locks = BTreeMap<String, Lock>;
