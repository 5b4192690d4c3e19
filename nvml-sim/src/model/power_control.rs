//! Power limits and modes that can be set.

use nvml_sys::*;

/// Power limits and modes that can be set.
#[derive(Debug, Clone)]
pub struct PowerControl {
    /// Where the power comes from.
    pub source: Option<nvmlPowerSource_t>,
    /// The limits of module, memory and GPU base, by NVML's number of the scope less one. That of the GPU is in
    /// [`Power`](crate::Power).
    pub scope_limits: [Option<ScopeLimit>; 3],
    /// The PowerMizer mode.
    pub power_mizer: Option<PowerMizer>,
    /// The adaptive TGP mode.
    pub adaptive_tgp: Option<AdaptiveTgp>,
    /// What the driver reads by itself, as bits of NVML's `NVML_RUSD_POLL_*`.
    pub rusd_poll_mask: Option<u64>,
}

/// A power limit for more or less than a GPU, in milliwatts.
#[derive(Debug, Clone, Copy)]
pub struct ScopeLimit {
    /// The limit that was set.
    pub limit: u32,
    /// The lowest that can be set.
    pub min: u32,
    /// The highest.
    pub max: u32,
}

/// The PowerMizer mode, as NVML's `NVML_POWER_MIZER_MODE_*`.
#[derive(Debug, Clone, Copy)]
pub struct PowerMizer {
    /// The mode now.
    pub mode: u32,
    /// The modes that there are, each as the bit of its number.
    pub supported: u32,
}

/// The adaptive TGP mode.
#[derive(Debug, Clone, Copy)]
pub struct AdaptiveTgp {
    /// Whether the user asked for it.
    pub requested: bool,
    /// Whether the administrator allows it.
    pub allowed: bool,
    /// What the administrator decided over the user's head.
    pub decided: Option<bool>,
    /// The adjusted limit, in milliwatts.
    pub adjusted_limit: u32,
}

impl AdaptiveTgp {
    /// What comes of what all of them want.
    #[must_use]
    pub fn enabled(&self) -> bool {
        self.allowed && self.decided.unwrap_or(self.requested)
    }
}
