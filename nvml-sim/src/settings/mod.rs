//! Nodes described by text: the settings of the command `nvml-sim` and of the shared library.
//!
//! | Setting | Value |
//! | --- | --- |
//! | [`Capture`](Setting::Capture) | file of a capture |
//! | [`Profile`](Setting::Profile) | name of a profile: [`Node::PROFILES`] |
//! | [`Driver`](Setting::Driver) | exact driver version |
//! | [`Gpus`](Setting::Gpus) | number of GPUs |
//! | [`Set`](Setting::Set) | properties of GPUs: `gpu1.power-limit=300W, gpu*.persistence-mode=off`; see [`Key::ALL`] |
//! | [`Events`](Setting::Events) | scripted events: `0:xid:79@5s` |
//! | [`States`](Setting::States) | states of GPUs, also scripted: `1:lost@5s` |
//! | [`Codes`](Setting::Codes) | return codes of functions: `nvmlDeviceGetName@0=15` |
//!
//! # Examples
//!
//! ```
//! use nvml_sim::settings::{self, Setting};
//!
//! let node = settings::node(|setting| match setting {
//!     Setting::Gpus => Some("2".into()),
//!     Setting::States => Some("1:lost@5s".into()),
//!     Setting::Set => Some("gpu0.temperature=91".into()),
//!     _ => None,
//! })?;
//! assert_eq!((node.gpus.len(), node.gpus[0].thermal.gpu), (2, 91));
//!
//! let error = settings::node(|setting| (setting == Setting::Profile).then(|| "h100".into())).unwrap_err();
//! assert!(error.reason.starts_with("is not a profile: h200x8, "));
//! # Ok::<(), settings::SettingError>(())
//! ```

mod keys;
mod scripts;

use std::ffi::OsString;
use std::fmt;
use std::fs;

use nvml_sys::Function;

use crate::capture::Capture;
use crate::era::Era;
use crate::node::Node;

pub use keys::Key;
pub use scripts::duration;

/// A setting of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Setting {
    /// File of a capture, which decides about driver and GPUs.
    Capture,
    /// Name of a profile.
    Profile,
    /// Driver version.
    Driver,
    /// Number of GPUs: the first ones of the profile.
    Gpus,
    /// Properties of GPUs, as comma-separated `gpuN.key=value`.
    Set,
    /// Scripted events, as comma-separated `gpu:type:data@time`.
    Events,
    /// States of GPUs, as comma-separated `gpu:state` or `gpu:state@time`.
    States,
    /// Return codes of functions, as comma-separated `function=code` or `function@gpu=code`.
    Codes,
}

impl Setting {
    /// All settings, in the order in which they are applied.
    pub const ALL: &[Setting] = &[
        Setting::Capture,
        Setting::Profile,
        Setting::Driver,
        Setting::Gpus,
        Setting::Set,
        Setting::Events,
        Setting::States,
        Setting::Codes,
    ];

    /// Environment variable of the shared library.
    #[must_use]
    pub fn variable(self) -> &'static str {
        match self {
            Setting::Capture => "NVML_SIM_CAPTURE",
            Setting::Profile => "NVML_SIM_PROFILE",
            Setting::Driver => "NVML_SIM_ERA",
            Setting::Gpus => "NVML_SIM_GPUS",
            Setting::Set => "NVML_SIM_SET",
            Setting::Events => "NVML_SIM_EVENTS",
            Setting::States => "NVML_SIM_GPU_STATES",
            Setting::Codes => "NVML_SIM_CODES",
        }
    }

    /// Name of the option of the command `nvml-sim` and of the entry of its configuration file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Setting::Capture => "capture",
            Setting::Profile => "profile",
            Setting::Driver => "driver",
            Setting::Gpus => "gpus",
            Setting::Set => "set",
            Setting::Events => "events",
            Setting::States => "states",
            Setting::Codes => "codes",
        }
    }

    fn error(self, value: impl Into<String>, reason: impl Into<String>) -> SettingError {
        SettingError { setting: self, value: value.into(), reason: reason.into() }
    }
}

/// Wrong value of a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SettingError {
    /// Setting.
    pub setting: Setting,
    /// Its value.
    pub value: String,
    /// Reason, with the allowed values. It follows the value: "is not a profile: h200x8, ...".
    pub reason: String,
}

impl fmt::Display for SettingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.setting.name(), self.value, self.reason)
    }
}

impl std::error::Error for SettingError {}

/// Node with these settings. A setting without a value has its default: the profile `h200x8` with its driver and GPUs.
///
/// # Errors
///
/// [`SettingError`] with the first wrong value.
pub fn node(value: impl Fn(Setting) -> Option<OsString>) -> Result<Node, SettingError> {
    let text = |setting: Setting| match value(setting).map(OsString::into_string) {
        None => Ok(None),
        Some(Ok(text)) => Ok(Some(text)),
        Some(Err(text)) => Err(setting.error(text.to_string_lossy(), "is not valid UTF-8")),
    };
    let mut node = match value(Setting::Capture) {
        Some(path) => {
            let name = path.to_string_lossy().into_owned();
            let decided = [Setting::Profile, Setting::Driver, Setting::Gpus];
            if let Some(other) = decided.into_iter().find(|setting| value(*setting).is_some()) {
                let other_value = text(other)?.unwrap_or_default();
                return Err(other.error(other_value, format!("contradicts the capture {name}, which decides")));
            }
            let error = |reason: &dyn fmt::Display| Setting::Capture.error(&*name, format!("is no capture: {reason}"));
            let text = fs::read_to_string(&path).map_err(|reason| error(&reason))?;
            Node::from_capture(Capture::parse(&text).map_err(|reason| error(&reason))?)
        }
        None => {
            let profile = text(Setting::Profile)?.unwrap_or_else(|| "h200x8".to_owned());
            let known = || format!("is not a profile: {}", Node::PROFILES.join(", "));
            Node::profile(&profile).ok_or_else(|| Setting::Profile.error(&*profile, known()))?
        }
    };
    if let Some(driver) = text(Setting::Driver)? {
        let known = || Era::all().map(Era::driver_version).collect::<Vec<_>>().join(", ");
        let era = Era::from_driver(&driver);
        node.era =
            era.ok_or_else(|| Setting::Driver.error(driver, format!("is not a simulated driver: {}", known())))?;
    }
    if let Some(gpus) = text(Setting::Gpus)? {
        let most = node.gpus.len();
        let count = gpus.parse().ok().filter(|count| *count <= most);
        let count =
            count.ok_or_else(|| Setting::Gpus.error(gpus, format!("is not a number of GPUs from 0 to {most}")))?;
        node.gpus.truncate(count);
    }
    for setting in [Setting::Set, Setting::Events, Setting::States, Setting::Codes] {
        let list = text(setting)?.unwrap_or_default();
        for entry in list.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
            apply(&mut node, setting, entry).map_err(|reason| setting.error(entry, reason))?;
        }
    }
    Ok(node)
}

/// Applies one entry of a list.
fn apply(node: &mut Node, setting: Setting, entry: &str) -> Result<(), String> {
    match setting {
        Setting::Set => node.set(entry)?,
        Setting::Events => node.events.push(scripts::event(entry, node.gpus.len())?),
        Setting::States => {
            let state = scripts::state(entry, node.gpus.len())?;
            match node.gpus.get_mut(state.gpu) {
                Some(gpu) if state.after.is_zero() => gpu.set_state(state.state),
                _ => node.states.push(state),
            }
        }
        _ => set_code(node, entry)?,
    }
    Ok(())
}

/// Sets the return code `function=code` or `function@gpu=code`.
fn set_code(node: &mut Node, text: &str) -> Result<(), String> {
    const FORM: &str =
        "is not a return code, such as nvmlDeviceGetName=999 or nvmlDeviceGetName@0=15 (function@gpu=code)";
    let (function, code) = text.split_once('=').ok_or(FORM)?;
    let code = code.parse().map_err(|_| FORM)?;
    let (name, codes) = match function.split_once('@') {
        None => (function, &mut node.answers),
        Some((name, gpu)) => {
            let count = node.gpus.len();
            let device = gpu.parse().ok().and_then(|gpu: usize| node.gpus.get_mut(gpu));
            (name, &mut device.ok_or_else(|| scripts::no_gpu(count))?.answers)
        }
    };
    let function = Function::from_name(name).ok_or_else(|| format!("names {name}, which is no function of NVML"))?;
    codes.insert(function, code);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use core::time::Duration;
    use nvml_sys::NVML_ERROR_NOT_SUPPORTED;

    fn described(settings: &[(Setting, &str)]) -> Result<Node, SettingError> {
        node(|setting| settings.iter().find(|(known, _)| *known == setting).map(|(_, value)| (*value).into()))
    }

    #[test]
    fn the_default_node() {
        let node = described(&[]).unwrap();
        assert_eq!((node.gpus.len(), node.era, node.events.len()), (8, Era::R580, 0));
    }

    #[test]
    fn settings_change_the_node() {
        let node = described(&[
            (Setting::Profile, "a100x8"),
            (Setting::Driver, "535.54.03"),
            (Setting::Gpus, "5"),
            (Setting::Events, "1:8:79@200, 2:ecc:0@2s"),
            (Setting::States, "1:lost, 2:hidden, 3:unsupported, 0:lost@5s"),
            (Setting::Codes, "nvmlUnitGetCount=999, nvmlDeviceGetName@4=13"),
            (Setting::Set, "gpu4.temperature=91, gpu*.persistence-mode=off,"),
        ])
        .unwrap();
        assert_eq!((node.gpus.len(), node.era), (5, Era::R535_54));
        let events: Vec<_> =
            node.events.iter().map(|event| (event.gpu, event.event_type, event.data, event.after)).collect();
        assert_eq!(events, [(1, 8, 79, Duration::from_millis(200)), (2, 2, 0, Duration::from_secs(2))]);
        assert_eq!((node.gpus[1].lost, node.gpus[2].accessible, node.gpus[0].lost), (true, false, false));
        assert_eq!((node.states[0].gpu, node.states[0].after), (0, Duration::from_secs(5)));
        let name = Function::nvmlDeviceGetName;
        assert_eq!([3, 4].map(|gpu| node.gpus[gpu].answers[&name]), [NVML_ERROR_NOT_SUPPORTED, 13]);
        assert_eq!(node.answers[&Function::nvmlUnitGetCount], 999);
        assert_eq!(node.gpus[4].thermal.gpu, 91);
        assert!(node.gpus.iter().all(|gpu| !gpu.modes.persistence));
    }

    #[test]
    fn wrong_values_are_named_with_what_is_allowed() {
        for (setting, value, reason) in [
            (Setting::Profile, "h100", "h100 is not a profile: h200x8, "),
            (Setting::Profile, "", "is not a profile"),
            (Setting::Driver, "1.2", "1.2 is not a simulated driver: 340.108, "),
            (Setting::Gpus, "9", "9 is not a number of GPUs from 0 to 8"),
            (Setting::Events, "0:8@1", "events 0:8@1 is not an event"),
            (Setting::Events, "0:8:1:1@1", "0:8:1:1@1 is not an event"),
            (Setting::Events, "0:8:79", "0:8:79 is not an event"),
            (Setting::Events, "0:xid:79@1s, 9:xid:79@1s", "9:xid:79@1s has no GPU of the node: 0 to 7"),
            (Setting::Events, "0:none:79@1s", "none, which is neither a number nor one of"),
            (Setting::Capture, "/no/such/file", "/no/such/file is no capture: "),
            (Setting::Capture, concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"), "line 1 of the capture: "),
            (Setting::States, "8:lost", "8:lost has no GPU of the node: 0 to 7"),
            (Setting::States, "0:away", "0:away is not a state"),
            (Setting::States, "0:lost@soon", "0:lost@soon has a time that is none"),
            (Setting::Codes, "nvmlNone=1", "nvmlNone, which is no function of NVML"),
            (Setting::Codes, "nvmlInit_v2", "nvmlInit_v2 is not a return code"),
            (Setting::Codes, "nvmlDeviceGetName@8=1", "has no GPU of the node: 0 to 7"),
            (Setting::Set, "temperature=1", "temperature=1 is not a property"),
            (Setting::Set, "gpu0.heat=1", "names heat, which is none of name, uuid, "),
            (Setting::Set, "gpu0.temperature=hot", "has a value that is not"),
            (Setting::Set, "gpu8.temperature=1", "has no GPU of the node: 0 to 7"),
        ] {
            let error = described(&[(setting, value)]).unwrap_err();
            assert!(error.to_string().contains(reason), "{error}");
        }
        let text = "nvml capture 1\n\nnvmlDeviceGetPowerUsage\n  device=gpu0 -> SUCCESS power=70123\n";
        let file = std::env::temp_dir().join(format!("nvml-sim-settings-{}", std::process::id()));
        fs::write(&file, text).unwrap();
        let capture = file.to_str().unwrap();
        assert_eq!(described(&[(Setting::Capture, capture)]).unwrap().gpus.len(), 1);
        for setting in [Setting::Profile, Setting::Driver, Setting::Gpus] {
            let error = described(&[(Setting::Capture, capture), (setting, "1")]).unwrap_err();
            assert!(error.setting == setting && error.reason.contains(capture), "{error}");
        }
        fs::remove_file(file).unwrap();
    }
}
