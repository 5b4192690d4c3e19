//! Power source, power limits of scopes and power modes.

use nvml_sys::*;

/// Power source, power limits of scopes and power modes.
#[derive(Debug, Clone)]
pub struct PowerControl {
    /// Power source.
    pub source: Option<nvmlPowerSource_t>,
    /// Power limits of the module, memory and GPU base scopes, by NVML power scope minus 1. The limit of the GPU scope
    /// is in [`Power`](crate::Power).
    pub scope_limits: [Option<ScopeLimit>; 3],
    /// PowerMizer mode.
    pub power_mizer: Option<PowerMizer>,
    /// Adaptive TGP (total graphics power) mode.
    pub adaptive_tgp: Option<AdaptiveTgp>,
    /// RUSD polling mask: `NVML_RUSD_POLL_*`.
    pub rusd_poll_mask: Option<u64>,
}

/// Power limit of a power scope, in milliwatts.
#[derive(Debug, Clone, Copy)]
pub struct ScopeLimit {
    /// Power management limit.
    pub limit: u32,
    /// Minimum power management limit.
    pub min: u32,
    /// Maximum power management limit.
    pub max: u32,
}

/// PowerMizer mode: `NVML_POWER_MIZER_MODE_*`.
#[derive(Debug, Clone, Copy)]
pub struct PowerMizer {
    /// Current mode.
    pub mode: u32,
    /// Supported modes, as a bit mask of 1 << mode.
    pub supported: u32,
}

/// Adaptive TGP mode.
#[derive(Debug, Clone, Copy)]
pub struct AdaptiveTgp {
    /// Whether the user requested the mode.
    pub requested: bool,
    /// Whether the administrator allows the mode.
    pub allowed: bool,
    /// Administrator override. `None` without an override.
    pub decided: Option<bool>,
    /// Adjusted power limit, in milliwatts.
    pub adjusted_limit: u32,
}

impl AdaptiveTgp {
    /// Whether the mode is in effect: allowed, and requested or set by the administrator override.
    #[must_use]
    pub fn enabled(&self) -> bool {
        self.allowed && self.decided.unwrap_or(self.requested)
    }
}
