//! The NVLink fabric that connects GPUs through switches.

use nvml_sys::{
    Function, nvmlGpuFabricClique_v1_t, nvmlGpuFabricInfo_t, nvmlGpuFabricInfo_v2_t, nvmlGpuFabricInfo_v3_t,
    nvmlGpuFabricInfo_v4_t, nvmlReturn_t,
};

use super::Device;
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;

open_enum! {
    /// How far a GPU has come in joining the fabric.
    pub enum FabricState: nvmlGpuFabricState_t {
        /// There is no fabric for it.
        NotSupported = NVML_GPU_FABRIC_STATE_NOT_SUPPORTED,
        /// It has not begun: the fabric manager may not run.
        NotStarted = NVML_GPU_FABRIC_STATE_NOT_STARTED,
        /// It is at it.
        InProgress = NVML_GPU_FABRIC_STATE_IN_PROGRESS,
        /// It is done; whether well is said by the status.
        Completed = NVML_GPU_FABRIC_STATE_COMPLETED,
    }
}

open_enum! {
    /// Whether something is so in the fabric.
    pub enum FabricCondition: u32 {
        /// This GPU does not tell.
        NotSupported = NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_NOT_SUPPORTED,
        /// It is.
        True = NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_TRUE,
        /// It is not.
        False = NVML_GPU_FABRIC_HEALTH_MASK_DEGRADED_BW_FALSE,
    }
}

impl FabricCondition {
    /// True or false; None where the GPU does not tell, or tells something that this crate does not know.
    #[must_use]
    pub const fn as_bool(self) -> Option<bool> {
        match self {
            FabricCondition::True => Some(true),
            FabricCondition::False => Some(false),
            FabricCondition::NotSupported | FabricCondition::Unknown(_) => None,
        }
    }
}

// Five conditions of the mask have the same numbers, so that one type stands for all of them.
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
    /// Whether the GPU's place in the fabric is set up rightly, and what is wrong if not.
    pub enum FabricConfiguration: u32 {
        /// This GPU does not tell.
        NotSupported = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_NOT_SUPPORTED,
        /// Nothing is wrong.
        Correct = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_NONE,
        /// The system's GUID is wrong.
        IncorrectSysguid = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INCORRECT_SYSGUID,
        /// The serial number of the chassis is wrong.
        IncorrectChassisSn = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INCORRECT_CHASSIS_SN,
        /// There is no partition.
        NoPartition = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_NO_PARTITION,
        /// There are too few NVLinks.
        InsufficientNvlinks = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INSUFFICIENT_NVLINKS,
        /// The GPU's firmware does not fit.
        IncompatibleGpuFw = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INCOMPATIBLE_GPU_FW,
        /// The GPU is not where it should be.
        InvalidLocation = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_INVALID_LOCATION,
        /// The GPU's state is not valid.
        GpuStateInvalid = NVML_GPU_FABRIC_HEALTH_MASK_INCORRECT_CONFIGURATION_GPU_STATE_INVALID,
    }
}

open_enum! {
    /// Whether the global fabric manager is reached.
    pub enum GlobalFabricManagerState: u32 {
        /// This GPU does not tell.
        NotSupported = NVML_GPU_FABRIC_HEALTH_MASK_GFM_STATE_NOT_SUPPORTED,
        /// It is connected.
        Connected = NVML_GPU_FABRIC_HEALTH_MASK_GFM_STATE_CONNECTED,
        /// It is not connected.
        Disconnected = NVML_GPU_FABRIC_HEALTH_MASK_GFM_STATE_DISCONNECTED,
    }
}

open_enum! {
    /// The health of the fabric in one word.
    pub enum FabricHealthSummary: u32 {
        /// This GPU does not tell.
        NotSupported = NVML_GPU_FABRIC_HEALTH_SUMMARY_NOT_SUPPORTED,
        /// All is well.
        Healthy = NVML_GPU_FABRIC_HEALTH_SUMMARY_HEALTHY,
        /// Something is not.
        Unhealthy = NVML_GPU_FABRIC_HEALTH_SUMMARY_UNHEALTHY,
        /// It works, with less than its full capacity.
        LimitedCapacity = NVML_GPU_FABRIC_HEALTH_SUMMARY_LIMITED_CAPACITY,
    }
}

open_enum! {
    /// What kind of access the members of a clique have to each other.
    pub enum FabricCliqueType: u32 {
        /// To one member, by pointer. All that drivers before NVML 13.4 tell of.
        UnicastPointer = NVML_GPU_FABRIC_CLIQUE_TYPE_UNICAST_POINTER,
        /// To several members at once, by pointer.
        MulticastPointer = NVML_GPU_FABRIC_CLIQUE_TYPE_MULTICAST_POINTER,
        /// To one member, by logical endpoint.
        UnicastLogicalEndpoint = NVML_GPU_FABRIC_CLIQUE_TYPE_UNICAST_LOGICAL_ENDPOINT,
        /// To several members at once, by logical endpoint.
        MulticastLogicalEndpoint = NVML_GPU_FABRIC_CLIQUE_TYPE_MULTICAST_LOGICAL_ENDPOINT,
    }
}

/// A set of GPUs of one cluster that reach each other through the fabric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FabricClique {
    /// The kind of access.
    pub clique_type: FabricCliqueType,
    /// The clique's id. GPUs with the same cluster, type and id belong together.
    pub id: u32,
}

/// The health of a GPU's connection to the fabric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FabricHealth {
    /// All in one word. None on drivers before NVML 13.0.
    pub summary: Option<FabricHealthSummary>,
    /// Whether the bandwidth is less than it should be.
    pub degraded_bandwidth: FabricCondition,
    /// Whether a route is being recovered.
    pub route_recovery: FabricCondition,
    /// Whether a route is unhealthy.
    pub route_unhealthy: FabricCondition,
    /// Whether recovery from an access that took too long is under way.
    pub access_timeout_recovery: FabricCondition,
    /// What is wrong with how it is set up.
    pub incorrect_configuration: FabricConfiguration,
    /// Whether the GPU is assigned to a partition.
    pub partition_assigned: FabricCondition,
    /// Whether the global fabric manager is reached.
    pub global_fabric_manager: GlobalFabricManagerState,
    /// All bits as NVML gives them, for what this crate has no name for.
    pub mask: u32,
}

impl FabricHealth {
    /// Takes the mask apart, each part being some bits of it.
    fn of_mask(mask: u32, summary: Option<u8>) -> FabricHealth {
        use nvml_sys::*;
        // What NVML calls the width of a part is the mask of its bits.
        let part = |shift: u32, bits: u32| mask >> shift & bits;
        FabricHealth {
            summary: summary.map(|summary| u32::from(summary).into()),
            degraded_bandwidth: part(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_DEGRADED_BW,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_DEGRADED_BW,
            )
            .into(),
            route_recovery: part(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_ROUTE_RECOVERY,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_ROUTE_RECOVERY,
            )
            .into(),
            route_unhealthy: part(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_ROUTE_UNHEALTHY,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_ROUTE_UNHEALTHY,
            )
            .into(),
            access_timeout_recovery: part(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_ACCESS_TIMEOUT_RECOVERY,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_ACCESS_TIMEOUT_RECOVERY,
            )
            .into(),
            incorrect_configuration: part(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_INCORRECT_CONFIGURATION,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_INCORRECT_CONFIGURATION,
            )
            .into(),
            partition_assigned: part(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_PARTITION_ASSIGNED,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_PARTITION_ASSIGNED,
            )
            .into(),
            global_fabric_manager: part(
                NVML_GPU_FABRIC_HEALTH_MASK_SHIFT_GFM_STATE,
                NVML_GPU_FABRIC_HEALTH_MASK_WIDTH_GFM_STATE,
            )
            .into(),
            mask,
        }
    }
}

/// A GPU's place in the NVLink fabric.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GpuFabricInfo {
    /// How far the GPU has come in joining the fabric.
    pub state: FabricState,
    /// Whether it joined well. This means something only where the state is [`FabricState::Completed`].
    pub status: Result<(), ErrorCode>,
    /// UUID of the cluster; all zero where the GPU belongs to none.
    pub cluster_uuid: [u8; 16],
    /// The cliques that the GPU belongs to. Drivers before NVML 13.4 name one, of type
    /// [`FabricCliqueType::UnicastPointer`]; those before 545 call it the partition.
    pub cliques: Vec<FabricClique>,
    /// The health of the connection. None on drivers before NVML 12.4.
    pub health: Option<FabricHealth>,
}

impl GpuFabricInfo {
    /// Whether the GPU has joined the fabric, and joined it well. It may be the fabric of one machine alone: its
    /// [`cluster_uuid`](GpuFabricInfo::cluster_uuid) is all zero then.
    #[must_use]
    pub fn is_attached(&self) -> bool {
        self.state == FabricState::Completed && self.status.is_ok()
    }

    /// Id of the first clique whose members access each other by pointer: the clique that CUDA programs ask for.
    #[must_use]
    pub fn clique_id(&self) -> Option<u32> {
        self.cliques
            .iter()
            .find(|clique| clique.clique_type == FabricCliqueType::UnicastPointer)
            .map(|clique| clique.id)
    }
}

/// The one clique of the older structs.
fn only_clique(id: u32) -> Vec<FabricClique> {
    vec![FabricClique { clique_type: FabricCliqueType::UnicastPointer, id }]
}

fn status(code: nvmlReturn_t) -> Result<(), ErrorCode> {
    if code == nvml_sys::NVML_SUCCESS { Ok(()) } else { Err(code.into()) }
}

impl From<&nvmlGpuFabricClique_v1_t> for FabricClique {
    fn from(raw: &nvmlGpuFabricClique_v1_t) -> Self {
        FabricClique { clique_type: u32::from(raw.type_).into(), id: raw.id }
    }
}

impl From<nvmlGpuFabricInfo_v4_t> for GpuFabricInfo {
    fn from(raw: nvmlGpuFabricInfo_v4_t) -> Self {
        GpuFabricInfo {
            state: raw.state.into(),
            status: status(raw.status),
            cluster_uuid: raw.clusterUuid,
            cliques: raw.cliques.iter().take(raw.numCliques as usize).map(FabricClique::from).collect(),
            health: Some(FabricHealth::of_mask(raw.healthMask, Some(raw.healthSummary))),
        }
    }
}

impl From<nvmlGpuFabricInfo_v3_t> for GpuFabricInfo {
    fn from(raw: nvmlGpuFabricInfo_v3_t) -> Self {
        GpuFabricInfo {
            state: raw.state.into(),
            status: status(raw.status),
            cluster_uuid: raw.clusterUuid,
            cliques: only_clique(raw.cliqueId),
            health: Some(FabricHealth::of_mask(raw.healthMask, Some(raw.healthSummary))),
        }
    }
}

impl From<nvmlGpuFabricInfo_v2_t> for GpuFabricInfo {
    fn from(raw: nvmlGpuFabricInfo_v2_t) -> Self {
        GpuFabricInfo {
            state: raw.state.into(),
            status: status(raw.status),
            cluster_uuid: raw.clusterUuid,
            cliques: only_clique(raw.cliqueId),
            health: Some(FabricHealth::of_mask(raw.healthMask, None)),
        }
    }
}

impl From<nvmlGpuFabricInfo_t> for GpuFabricInfo {
    fn from(raw: nvmlGpuFabricInfo_t) -> Self {
        GpuFabricInfo {
            state: raw.state.into(),
            status: status(raw.status),
            cluster_uuid: raw.clusterUuid,
            cliques: only_clique(raw.cliqueId),
            health: None,
        }
    }
}

/// As `or_older`; some libraries answer "invalid argument" to a struct of a version that they do not know.
fn or_older_struct(
    result: Result<GpuFabricInfo>,
    next: impl FnOnce() -> Result<GpuFabricInfo>,
) -> Result<GpuFabricInfo> {
    match result {
        Err(NvmlError::Call { code: ErrorCode::InvalidArgument, .. }) => next(),
        answer => or_older(answer, next),
    }
}

impl Device {
    /// The GPU's place in the NVLink fabric: whether it has joined, its cluster and cliques, and its health.
    ///
    /// In a system with NVLink switches the fabric manager registers each GPU; CUDA programs cannot use a GPU there
    /// before its state is [`FabricState::Completed`].
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53); health since NVML 12.4 (driver 550.40.07), its summary since NVML 13.0 (driver
    /// 580), cliques by type since NVML 13.4 (driver newer than 610.43.02). Hopper and newer.
    #[doc(alias = "nvmlDeviceGetGpuFabricInfo_v4")]
    #[doc(alias = "nvmlDeviceGetGpuFabricInfoV")]
    #[doc(alias = "nvmlDeviceGetGpuFabricInfo")]
    pub fn gpu_fabric_info(&self) -> Result<GpuFabricInfo> {
        let v4 = self.newer().read(Function::nvmlDeviceGetGpuFabricInfo_v4, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is valid for one write.
            unsafe { nvml.nvmlDeviceGetGpuFabricInfo_v4(device, info) }
        });
        or_older(v4.map(|raw: nvmlGpuFabricInfo_v4_t| raw.into()), || {
            let v3 = self.newer().versioned(Function::nvmlDeviceGetGpuFabricInfoV, |nvml, device, info| {
                // SAFETY: the handle is live; `info` is a struct of the version that it says.
                unsafe { nvml.nvmlDeviceGetGpuFabricInfoV(device, info) }
            });
            or_older_struct(v3.map(|raw: nvmlGpuFabricInfo_v3_t| raw.into()), || {
                let v2 = self.newer().versioned::<nvmlGpuFabricInfo_v2_t>(
                    Function::nvmlDeviceGetGpuFabricInfoV,
                    |nvml, device, info| {
                        // SAFETY: the handle is live; `info` is a struct of the version that it says.
                        unsafe { nvml.nvmlDeviceGetGpuFabricInfoV(device, info.cast()) }
                    },
                );
                or_older_struct(v2.map(GpuFabricInfo::from), || {
                    let v1 = self.read(Function::nvmlDeviceGetGpuFabricInfo, |nvml, device, info| {
                        // SAFETY: the handle is live; `info` is valid for one write.
                        unsafe { nvml.nvmlDeviceGetGpuFabricInfo(device, info) }
                    });
                    v1.map(|raw: nvmlGpuFabricInfo_t| raw.into())
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_of_the_mask_stands_alone() {
        let parts = |mask| {
            let health = FabricHealth::of_mask(mask, None);
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
