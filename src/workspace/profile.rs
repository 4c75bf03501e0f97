//! Profiles: several learners on one account, each with progress, configuration and a workspace of their own.

use std::path::{Path, PathBuf};

/// The longest name.
const LONGEST: usize = 32;

/// Whose progress and files these are; by default nobody's in particular.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile(Option<String>);

impl Profile {
    /// By its name; an empty one and `default` are the profile of those who never heard of profiles. Else it says what
    /// is wrong with the name. Capital letters are refused, since some file systems do not tell them apart.
    pub fn named(name: &str) -> Result<Profile, String> {
        if name.is_empty() || name == "default" {
            return Ok(Profile(None));
        }
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        let begins = name.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
        if begins && name.len() <= LONGEST && name.chars().all(fits) {
            return Ok(Profile(Some(name.to_owned())));
        }
        Err(format!(
            "`{name}` is no name for a profile: use small letters a to z, digits, `-` and `_`, at most {LONGEST} of them, \
             a letter or digit first"
        ))
    }

    /// `None` for the default profile.
    pub fn name(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// The profile's folder for progress and configuration.
    pub fn home(&self, home: &Path) -> PathBuf {
        match self.name() {
            // With a word before it, no name is one that Windows keeps for devices.
            Some(name) => home.join(format!("profile-{name}")),
            None => home.to_owned(),
        }
    }

    /// The name of the workspace's folder, where nobody chose another.
    pub(super) fn folder(&self) -> String {
        match self.name() {
            Some(name) => format!("backlings-{name}"),
            None => "backlings".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_folder_on_every_system() {
        for name in ["ada", "a", "7", "class-2b", "x_y", "con", &"a".repeat(32)] {
            assert_eq!(Profile::named(name).unwrap().name(), Some(name));
        }
        for name in ["", "default"] {
            assert_eq!(Profile::named(name).unwrap(), Profile::default());
        }
        for name in ["Ada", "a/b", "..", ".x", "-x", "_x", "a b", "é", "a\\b", "a:b", "a\0", &"a".repeat(33)] {
            assert!(Profile::named(name).unwrap_err().contains("is no name for a profile"), "{name:?}");
        }
    }

    #[test]
    fn each_has_folders_of_its_own() {
        let (nobody, ada) = (Profile::default(), Profile::named("ada").unwrap());
        assert_eq!((nobody.home(Path::new("h")), ada.home(Path::new("h"))), ("h".into(), "h/profile-ada".into()));
        assert_eq!((nobody.folder(), ada.folder()), ("backlings".into(), "backlings-ada".into()));
    }
}
