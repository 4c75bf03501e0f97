//! Names of packs, exercises and concepts, each a type of its own.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
            /// Lower-case letters, digits and single hyphens between them, at most 40 bytes.
            pub fn is_well_formed(&self) -> bool {
                let id = &self.0;
                !id.is_empty()
                    && id.len() <= 40
                    && id.split('-').all(|part| {
                        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
                    })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// E.g. `js-logic`.
    PackId
);
id!(
    /// E.g. `js-as-07`; unique in a pack root.
    ExerciseId
);
id!(
    /// E.g. `async-await`.
    ConceptId
);
