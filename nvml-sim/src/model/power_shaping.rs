//! Power profiles, power smoothing and link registers, which boards since Blackwell have.

use nvml_sys::*;

/// Power profiles, power smoothing and link registers.
#[derive(Debug, Clone, Default)]
pub struct PowerShaping {
    /// Power profiles.
    pub profiles: Option<PowerProfiles>,
    /// Power smoothing.
    pub smoothing: Option<PowerSmoothing>,
    /// Link registers.
    pub prm: Option<Prm>,
}

/// Power profiles, by number.
#[derive(Debug, Clone)]
pub struct PowerProfiles {
    /// Those that there are.
    pub supported: Vec<PowerProfile>,
    /// Those that were asked for.
    pub requested: Vec<u32>,
}

/// A power profile.
#[derive(Debug, Clone)]
pub struct PowerProfile {
    /// Its number.
    pub number: u32,
    /// The lower, the more it counts.
    pub priority: u32,
    /// What it cannot go with.
    pub conflicting: Vec<u32>,
}

/// Power smoothing.
#[derive(Debug, Clone)]
pub struct PowerSmoothing {
    /// Whether it is on.
    pub enabled: bool,
    /// The active profile.
    pub active: u32,
    /// The numbers of each profile, by NVML's number of the parameter.
    pub profiles: Vec<[f64; 8]>,
}

/// Link registers.
#[derive(Debug, Clone)]
pub struct Prm {
    /// What the next access answers.
    pub status: u32,
    /// What was written last.
    pub written: Vec<u8>,
    /// What is read behind it.
    pub output: Vec<u8>,
    /// Counters: id, port, type of the value, value.
    pub counters: Vec<(u32, u32, nvmlValueType_t, u64)>,
}

impl PowerShaping {
    /// What a board of the Blackwell kind may have; made up.
    #[must_use]
    pub fn blackwell() -> PowerShaping {
        let profile = |number, priority, conflicting: &[u32]| PowerProfile {
            number,
            priority,
            conflicting: conflicting.to_vec(),
        };
        PowerShaping {
            profiles: Some(PowerProfiles {
                supported: vec![
                    profile(NVML_POWER_PROFILE_MAX_P, 1, &[NVML_POWER_PROFILE_MAX_Q]),
                    profile(NVML_POWER_PROFILE_MAX_Q, 0, &[NVML_POWER_PROFILE_MAX_P]),
                    profile(NVML_POWER_PROFILE_COMPUTE, 5, &[]),
                    profile(200, 9, &[31, 32, 254]),
                ],
                requested: vec![NVML_POWER_PROFILE_COMPUTE],
            }),
            smoothing: Some(PowerSmoothing { enabled: false, active: 0, profiles: vec![[0.0; 8]; 5] }),
            prm: Some(Prm {
                status: 0,
                written: vec![],
                output: vec![],
                counters: vec![
                    (1, 1, NVML_VALUE_TYPE_UNSIGNED_INT, 4),
                    (1, 2, NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, 1 << 40),
                ],
            }),
        }
    }
}

impl PowerProfiles {
    /// Those that are in force: of two that conflict the one with the lower number of its priority.
    #[must_use]
    pub fn enforced(&self) -> Vec<u32> {
        let asked: Vec<&PowerProfile> =
            self.supported.iter().filter(|profile| self.requested.contains(&profile.number)).collect();
        let wins = |profile: &&&PowerProfile| {
            !asked.iter().any(|other| {
                other.priority < profile.priority
                    && (other.conflicting.contains(&profile.number) || profile.conflicting.contains(&other.number))
            })
        };
        asked.iter().filter(wins).map(|profile| profile.number).collect()
    }
}
