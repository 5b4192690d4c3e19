//! Modes that a driver can be put into.

use crate::model::Settings;

/// As an H200 with driver 580.159.04 answers: applications clocks are no matter of restrictions any more, and everybody
/// may switch automatic boost.
pub(crate) fn usual() -> Settings {
    Settings { api_restrictions: [None, Some(false)], ..Settings::default() }
}
