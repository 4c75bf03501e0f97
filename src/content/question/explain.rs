//! `[[explain]]`: explain it in your own words, then compare with a rubric.

use serde::{Deserialize, Serialize};

use super::question;

question! {
    /// `[[explain]]`.
    ExplainQuestion {
        /// A good answer; Markdown.
        pub model: String,
        #[serde(rename = "point")]
        pub points: Vec<Point>,
        /// The share of the points that passes: a point that was said counts 1, half of one 0.5.
        #[serde(default = "usual_share")]
        pub pass: f64,
    }
}

fn usual_share() -> f64 {
    0.6
}

/// One thing that a good answer says.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub text: String,
}

/// How a point of the rubric was met, as the learner (or a mentor) says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    Said,
    Half,
    Missed,
}

impl Mark {
    pub const ALL: [Mark; 3] = [Mark::Said, Mark::Half, Mark::Missed];

    /// The letter that is typed for it.
    pub fn letter(self) -> char {
        match self {
            Mark::Said => 's',
            Mark::Half => 'h',
            Mark::Missed => 'm',
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Mark::Said => "said",
            Mark::Half => "half",
            Mark::Missed => "missed",
        }
    }

    /// Half points.
    pub fn halves(self) -> u32 {
        match self {
            Mark::Said => 2,
            Mark::Half => 1,
            Mark::Missed => 0,
        }
    }
}
