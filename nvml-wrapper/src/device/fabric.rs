//! NVLink fabric: registration of a GPU with the fabric manager, its cluster, cliques and health.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::gpu_fabric_info`](crate::Device::gpu_fabric_info) | fabric information of a GPU |
//! | [`GpuFabricInfo`] | state, status, cluster, cliques and health |
//! | [`FabricState`] | state of the registration (fabric probe) |
//! | [`FabricClique`], [`FabricCliqueType`] | clique identifier and type |
//! | [`FabricHealth`], [`FabricHealthSummary`] | health mask in its parts, and the summary |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let info = nvml.device_by_index(0)?.gpu_fabric_info()?;
//! if info.is_attached() {
//!     println!("clique {:?} of cluster {:02x?}", info.clique_id(), info.cluster_uuid);
//! }
//! # assert_eq!((info.is_attached(), info.clique_id()), (true, Some(7)));
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{
    f, nvmlGpuFabricClique_v1_t, nvmlGpuFabricInfo_t, nvmlGpuFabricInfo_v2_t, nvmlGpuFabricInfo_v3_t,
    nvmlGpuFabricInfo_v4_t, nvmlReturn_t,
};

use crate::error::{ErrorCode, Result};
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::{or_older, or_older_struct};
use crate::handle::Device;

open_enum! {
    /// State of the registration of a GPU with the fabric (fabric probe).
    pub enum FabricState: nvmlGpuFabricState_t {
        /// The GPU does not support a fabric.
        NotSupported = NVML_GPU_FABRIC_STATE_NOT_SUPPORTED,
        /// Not started; the fabric manager may not be running.
        NotStarted = NVML_GPU_FABRIC_STATE_NOT_STARTED,
        /// In progress.
        InProgress = NVML_GPU_FABRIC_STATE_IN_PROGRESS,
        /// Completed. [`GpuFabricInfo::status`] reports whether the registration succeeded.
        Completed = NVML_GPU_FABRIC_STATE_COMPLETED,
    }
}

open_enum! {
    /// Condition of the fabric health mask.
    pub enum FabricCondition: u32 {
        /// The GPU does not report the condition.
        NotSupported = NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_NOT_SUPPORTED,
        /// The condition is true.
        True = NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_TRUE,
        /// The condition is false.
        False = NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_FALSE,
    }
}

/// # Conversions
impl FabricCondition {
    /// The condition as a bool; `None` if the GPU does not report the condition, or the value is unknown to this crate.
    #[must_use]
    #[inline]
    pub const fn as_bool(self) -> Option<bool> {
        match self {
            FabricCondition::True => Some(true),
            FabricCondition::False => Some(false),
            _ => None,
        }
    }
}

// One type stands for five conditions of the mask, because their values are equal.
const _: () = {
    use nvml_sys::*;
    let conditions = [
        [
            NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_NOT_SUPPORTED,
            NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_TRUE,
            NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_FALSE,
        ],
        [
            NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_RECOVERY_NOT_SUPPORTED,
            NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_RECOVERY_TRUE,
            NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_RECOVERY_FALSE,
        ],
        [
            NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_UNHEALTHY_NOT_SUPPORTED,
            NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_UNHEALTHY_TRUE,
            NVML_GPU_FABRIC_HEALTH_MASK_ROUTE_UNHEALTHY_FALSE,
        ],
        [
            NVML_GPU_FABRIC_HEALTH_MASK_ACCESS_TIMEOUT_RECOVERY_NOT_SUPPORTED,
            NVML_GPU_FABRIC_HEALTH_MASK_ACCESS_TIMEOUT_RECOVERY_TRUE,
            NVML_GPU_FABRIC_HEALTH_MASK_ACCESS_TIMEOUT_RECOVERY_FALSE,
        ],
        [
            NVML_GPU_FABRIC_HEALTH_MASK_PARTITION_ASSIGNED_NOT_SUPPORTED,
            NVML_GPU_FABRIC_HEALTH_MASK_PARTITION_ASSIGNED_TRUE,
            NVML_GPU_FABRIC_HEALTH_MASK_PARTITION_ASSIGNED_FALSE,
        ],
    ];
    assert!(matches!(conditions, [[0, 1, 2], [0, 1, 2], [0, 1, 2], [0, 1, 2], [0, 1, 2]]));
};

open_enum! {
    /// Fabric configuration of a GPU: correct, or the error in the configuration.
    pub enum FabricConfiguration: u32 {
        /// The GPU does not report it.
        NotSupported = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_NOT_SUPPORTED,
        /// Correct configuration.
        Correct = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_NONE,
        /// Incorrect system GUID (SysGUID).
        IncorrectSysguid = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INCORRECT_SYSGUID,
        /// Incorrect chassis serial number.
        IncorrectChassisSn = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INCORRECT_CHASSIS_SN,
        /// No partition.
        NoPartition = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_NO_PARTITION,
        /// Insufficient number of NVLinks.
        InsufficientNvlinks = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INSUFFICIENT_NVLINKS,
        /// Incompatible GPU firmware.
        IncompatibleGpuFw = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INCOMPATIBLE_GPU_FW,
        /// Invalid location of the GPU.
        InvalidLocation = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INVALID_LOCATION,
        /// Invalid state of the GPU.
        GpuStateInvalid = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_GPU_STATE_INVALID,
    }
}

open_enum! {
    /// State of the connection to the global fabric manager (GFM).
    pub enum GlobalFabricManagerState: u32 {
        /// The GPU does not report it.
        NotSupported = NVML_GPU_FABRIC_HEALTH_MASK_GFM_STATE_NOT_SUPPORTED,
        /// Connected.
        Connected = NVML_GPU_FABRIC_HEALTH_MASK_GFM_STATE_CONNECTED,
        /// Disconnected.
        Disconnected = NVML_GPU_FABRIC_HEALTH_MASK_GFM_STATE_DISCONNECTED,
    }
}

open_enum! {
    /// Summary of the fabric health.
    pub enum FabricHealthSummary: u32 {
        /// The GPU does not report it.
        NotSupported = NVML_GPU_FABRIC_HEALTH_SUMMARY_NOT_SUPPORTED,
        /// Healthy.
        Healthy = NVML_GPU_FABRIC_HEALTH_SUMMARY_HEALTHY,
        /// Unhealthy.
        Unhealthy = NVML_GPU_FABRIC_HEALTH_SUMMARY_UNHEALTHY,
        /// Usable with limited capacity.
        LimitedCapacity = NVML_GPU_FABRIC_HEALTH_SUMMARY_LIMITED_CAPACITY,
    }
}

open_enum! {
    /// Type of access among the members of a clique.
    pub enum FabricCliqueType: u32 {
        /// Unicast access by pointer. The only type that drivers before NVML 13.4 report.
        UnicastPointer = NVML_GPU_FABRIC_CLIQUE_TYPE_UNICAST_POINTER,
        /// Multicast access by pointer.
        MulticastPointer = NVML_GPU_FABRIC_CLIQUE_TYPE_MULTICAST_POINTER,
        /// Unicast access by logical endpoint.
        UnicastLogicalEndpoint = NVML_GPU_FABRIC_CLIQUE_TYPE_UNICAST_LOGICAL_ENDPOINT,
        /// Multicast access by logical endpoint.
        MulticastLogicalEndpoint = NVML_GPU_FABRIC_CLIQUE_TYPE_MULTICAST_LOGICAL_ENDPOINT,
    }
}

/// Fabric clique: GPUs of one cluster that can access each other through the fabric.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct FabricClique {
    /// Type of access.
    pub clique_type: FabricCliqueType,
    /// Clique identifier, assigned by the fabric manager. GPUs with equal cluster UUID, clique type and identifier are
    /// members of one clique.
    pub id: u32,
}

/// Health of the connection of a GPU to the fabric.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct FabricHealth {
    /// Summary. `None` on drivers before NVML 13.0.
    pub summary: Option<FabricHealthSummary>,
    /// Whether the bandwidth is degraded.
    pub degraded_bandwidth: FabricCondition,
    /// Whether a route recovery is in progress.
    pub route_recovery: FabricCondition,
    /// Whether a route is unhealthy.
    pub route_unhealthy: FabricCondition,
    /// Whether a recovery from an access timeout is in progress.
    pub access_timeout_recovery: FabricCondition,
    /// Correctness of the fabric configuration.
    pub incorrect_configuration: FabricConfiguration,
    /// Whether the GPU is assigned to a partition.
    pub partition_assigned: FabricCondition,
    /// State of the connection to the global fabric manager.
    pub global_fabric_manager: GlobalFabricManagerState,
    /// Complete health mask, including bits that this crate has no name for.
    pub mask: u32,
}

impl FabricHealth {
    /// Splits the health mask into its parts.
    #[inline]
    fn from_mask(mask: u32, summary: Option<u8>) -> FabricHealth {
        use nvml_sys::*;
        // The WIDTH constants of NVML are masks of bits, not numbers of bits.
        let field = |shift: u32, bits: u32| mask >> shift & bits;
        FabricHealth {
            summary: summary.map(|summary| u32::from(summary).into()),
            degraded_bandwidth: field(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_DEGRADED_BW,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_DEGRADED_BW,
            )
            .into(),
            route_recovery: field(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_ROUTE_RECOVERY,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_ROUTE_RECOVERY,
            )
            .into(),
            route_unhealthy: field(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_ROUTE_UNHEALTHY,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_ROUTE_UNHEALTHY,
            )
            .into(),
            access_timeout_recovery: field(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_ACCESS_TIMEOUT_RECOVERY,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_ACCESS_TIMEOUT_RECOVERY,
            )
            .into(),
            incorrect_configuration: field(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_INCORRECT_CONFIGURATION,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_INCORRECT_CONFIGURATION,
            )
            .into(),
            partition_assigned: field(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_PARTITION_ASSIGNED,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_PARTITION_ASSIGNED,
            )
            .into(),
            global_fabric_manager: field(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_GFM_STATE,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_GFM_STATE,
            )
            .into(),
            mask,
        }
    }
}

/// Fabric information of a GPU.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct GpuFabricInfo {
    /// State of the registration with the fabric.
    pub state: FabricState,
    /// Result of the registration. Valid only if the state is [`FabricState::Completed`].
    pub status: Result<(), ErrorCode>,
    /// UUID of the cluster; all zeros if the GPU is in no cluster.
    pub cluster_uuid: [u8; 16],
    /// Cliques of the GPU, at most 64, in ascending order of type and identifier. Drivers before NVML 13.4 report a
    /// single one, of type [`FabricCliqueType::UnicastPointer`]; drivers before 545 call the clique a partition.
    pub cliques: Vec<FabricClique>,
    /// Health of the connection. `None` on drivers before NVML 12.4.
    pub health: Option<FabricHealth>,
}

impl Default for GpuFabricInfo {
    /// Fabric information of a GPU without a fabric: state 0, no cliques, no health.
    #[inline]
    fn default() -> Self {
        GpuFabricInfo {
            state: FabricState::default(),
            status: Ok(()),
            cluster_uuid: [0; 16],
            cliques: Vec::new(),
            health: None,
        }
    }
}

/// # Registration and clique
impl GpuFabricInfo {
    /// Returns `true` if the registration completed without an error.
    ///
    /// The fabric may consist of a single machine; its [`cluster_uuid`](GpuFabricInfo::cluster_uuid) is all zeros then.
    #[must_use]
    #[inline]
    pub fn is_attached(&self) -> bool {
        self.state == FabricState::Completed && self.status.is_ok()
    }

    /// Identifier of the first clique of type [`FabricCliqueType::UnicastPointer`], the clique that CUDA programs use.
    /// `None` if there is no such clique.
    #[must_use]
    #[inline]
    pub fn clique_id(&self) -> Option<u32> {
        self.cliques
            .iter()
            .find(|clique| clique.clique_type == FabricCliqueType::UnicastPointer)
            .map(|clique| clique.id)
    }
}

/// The single clique of the older structs.
#[inline]
fn single_clique(id: u32) -> Vec<FabricClique> {
    vec![FabricClique { clique_type: FabricCliqueType::UnicastPointer, id }]
}

#[inline]
fn status(code: nvmlReturn_t) -> Result<(), ErrorCode> {
    if code == nvml_sys::NVML_SUCCESS { Ok(()) } else { Err(code.into()) }
}

impl From<&nvmlGpuFabricClique_v1_t> for FabricClique {
    #[inline]
    fn from(raw: &nvmlGpuFabricClique_v1_t) -> Self {
        FabricClique { clique_type: u32::from(raw.type_).into(), id: raw.id }
    }
}

impl From<nvmlGpuFabricInfo_v4_t> for GpuFabricInfo {
    #[inline]
    fn from(raw: nvmlGpuFabricInfo_v4_t) -> Self {
        GpuFabricInfo {
            state: raw.state.into(),
            status: status(raw.status),
            cluster_uuid: raw.clusterUuid,
            cliques: raw.cliques.iter().take(raw.numCliques as usize).map(FabricClique::from).collect(),
            health: Some(FabricHealth::from_mask(raw.healthMask, Some(raw.healthSummary))),
        }
    }
}

impl From<nvmlGpuFabricInfo_v3_t> for GpuFabricInfo {
    #[inline]
    fn from(raw: nvmlGpuFabricInfo_v3_t) -> Self {
        GpuFabricInfo {
            state: raw.state.into(),
            status: status(raw.status),
            cluster_uuid: raw.clusterUuid,
            cliques: single_clique(raw.cliqueId),
            health: Some(FabricHealth::from_mask(raw.healthMask, Some(raw.healthSummary))),
        }
    }
}

impl From<nvmlGpuFabricInfo_v2_t> for GpuFabricInfo {
    #[inline]
    fn from(raw: nvmlGpuFabricInfo_v2_t) -> Self {
        GpuFabricInfo {
            state: raw.state.into(),
            status: status(raw.status),
            cluster_uuid: raw.clusterUuid,
            cliques: single_clique(raw.cliqueId),
            health: Some(FabricHealth::from_mask(raw.healthMask, None)),
        }
    }
}

impl From<nvmlGpuFabricInfo_t> for GpuFabricInfo {
    #[inline]
    fn from(raw: nvmlGpuFabricInfo_t) -> Self {
        GpuFabricInfo {
            state: raw.state.into(),
            status: status(raw.status),
            cluster_uuid: raw.clusterUuid,
            cliques: single_clique(raw.cliqueId),
            health: None,
        }
    }
}

/// # NVLink fabric
impl Device {
    /// Fabric information of the GPU: registration state, cluster, cliques and health.
    ///
    /// In a system with NVLink switches the fabric manager registers each GPU. CUDA programs cannot use the GPU until
    /// its state is [`FabricState::Completed`].
    ///
    /// # Errors
    ///
    /// `NotSupported` if the GPU does not support a fabric.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53); health since NVML 12.4 (driver 550.40.07), its summary since NVML 13.0 (driver 580),
    /// clique types since NVML 13.4 (driver newer than 610.43.02). Hopper and newer.
    #[doc(alias = "nvmlDeviceGetGpuFabricInfo_v4")]
    #[doc(alias = "nvmlDeviceGetGpuFabricInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuFabricInfo")]
    #[inline]
    pub fn gpu_fabric_info(&self) -> Result<GpuFabricInfo> {
        // SAFETY: the function writes one value.
        let v4 = unsafe { self.handle.newer().read(f::nvmlDeviceGetGpuFabricInfo_v4, ()) };
        or_older(v4.map(|raw: nvmlGpuFabricInfo_v4_t| raw.into()), || {
            // SAFETY: the function fills a struct of the version that the struct contains.
            let v3 = unsafe { self.handle.newer().versioned(f::nvmlDeviceGetGpuFabricInfoV, ()) };
            or_older_struct(
                v3.map(|raw: nvmlGpuFabricInfo_v3_t| raw.into()),
                || {
                    // SAFETY: the function reads the version of the struct before anything else.
                    let v2 = unsafe { self.handle.newer().versioned_as(f::nvmlDeviceGetGpuFabricInfoV, ()) };
                    v2.map(|raw: nvmlGpuFabricInfo_v2_t| raw.into())
                },
                // SAFETY: the function writes one value.
                || unsafe { self.handle.read(f::nvmlDeviceGetGpuFabricInfo, ()) },
                |raw: nvmlGpuFabricInfo_t| raw.into(),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mask_fields_are_independent() {
        let parts = |mask| {
            let health = FabricHealth::from_mask(mask, None);
            [
                health.degraded_bandwidth.raw(),
                health.route_recovery.raw(),
                health.route_unhealthy.raw(),
                health.access_timeout_recovery.raw(),
                health.incorrect_configuration.raw(),
                health.partition_assigned.raw(),
                health.global_fabric_manager.raw(),
            ]
        };
        let all = [3, 3, 3, 3, 15, 3, 3];
        for (index, (shift, full)) in [0, 2, 4, 6, 8, 12, 14].into_iter().zip(all).enumerate() {
            let mut expected = [0; 7];
            expected[index] = full;
            assert_eq!(parts(full << shift), expected);
        }
        assert_eq!(parts(u32::MAX), all);
        assert_eq!(parts(0xffff_0000), [0; 7]);
    }
}
