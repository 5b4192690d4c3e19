//! Workload power profiles, power smoothing and PRM registers, as of Blackwell.

use nvml_sys::*;

/// Workload power profiles, power smoothing and PRM registers.
#[derive(Debug, Clone, Default)]
pub struct PowerShaping {
    /// Workload power profiles.
    pub profiles: Option<PowerProfiles>,
    /// Power smoothing.
    pub smoothing: Option<PowerSmoothing>,
    /// PRM registers and counters.
    pub prm: Option<Prm>,
}

/// Workload power profiles.
#[derive(Debug, Clone)]
pub struct PowerProfiles {
    /// Supported profiles.
    pub supported: Vec<PowerProfile>,
    /// Requested profiles, by profile ID.
    pub requested: Vec<u32>,
}

/// A workload power profile.
#[derive(Debug, Clone)]
pub struct PowerProfile {
    /// Profile ID: `NVML_POWER_PROFILE_*`.
    pub number: u32,
    /// Priority. Lower numbers take precedence.
    pub priority: u32,
    /// IDs of conflicting profiles.
    pub conflicting: Vec<u32>,
}

/// Power smoothing.
#[derive(Debug, Clone)]
pub struct PowerSmoothing {
    /// Whether power smoothing is enabled.
    pub enabled: bool,
    /// Active preset profile ID.
    pub active: u32,
    /// Parameters of each preset profile, by NVML parameter ID.
    pub profiles: Vec<[f64; 8]>,
}

/// PRM registers and counters.
#[derive(Debug, Clone)]
pub struct Prm {
    /// Status of the next register access.
    pub status: u32,
    /// Data of the last register write.
    pub written: Vec<u8>,
    /// Output of a register access, after its header.
    pub output: Vec<u8>,
    /// PRM counters: counter ID, local port, value type and value.
    pub counters: Vec<(u32, u32, nvmlValueType_t, u64)>,
}

impl PowerShaping {
    /// Invented values for a Blackwell board.
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
    /// IDs of the enforced profiles: of two conflicting requested profiles, the one with the lower priority number.
    #[must_use]
    pub fn enforced(&self) -> Vec<u32> {
        let requested: Vec<&PowerProfile> =
            self.supported.iter().filter(|profile| self.requested.contains(&profile.number)).collect();
        let is_enforced = |profile: &&&PowerProfile| {
            !requested.iter().any(|other| {
                other.priority < profile.priority
                    && (other.conflicting.contains(&profile.number) || profile.conflicting.contains(&other.number))
            })
        };
        requested.iter().filter(is_enforced).map(|profile| profile.number).collect()
    }
}
