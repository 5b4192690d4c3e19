//! GPU operation mode, driver model and API restrictions.

use crate::model::Settings;

/// Values of an H200 with driver 580.159.04: the restriction of applications clocks is not supported, and auto boosted
/// clocks are unrestricted.
pub(crate) fn usual() -> Settings {
    Settings { api_restrictions: [None, Some(false)], ..Settings::default() }
}
