//! vGPU placement: the slots of a GPU at which vGPUs of a type can be placed.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::vgpu_type_supported_placements`](crate::Device::vgpu_type_supported_placements) | supported placements |
//! | [`Device::vgpu_type_creatable_placements`](crate::Device::vgpu_type_creatable_placements) | creatable placements |
//! | [`VgpuPlacements`] | placement size and placement ids |
//! | [`VgpuPlacementMode`] | heterogeneous or homogeneous |

use std::cell::Cell;

use nvml_sys::{
    Function, Functions, Versioned, nvmlDevice_t, nvmlReturn_t, nvmlVgpuPlacementList_v1_t, nvmlVgpuPlacementList_v2_t,
};

use super::VgpuType;
use crate::device::Device;
use crate::error::{NvmlError, Result};
use crate::ffi::arrays;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;

open_enum! {
    /// vGPU mode of a list of placements.
    pub enum VgpuPlacementMode: u32 {
        /// Heterogeneous vGPU mode: vGPUs with different framebuffer sizes.
        Heterogeneous = NVML_VGPU_PGPU_HETEROGENEOUS_MODE,
        /// Homogeneous vGPU mode: vGPUs with identical framebuffer sizes.
        Homogeneous = NVML_VGPU_PGPU_HOMOGENEOUS_MODE,
    }
}

/// Placements of a vGPU type on a GPU.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuPlacements {
    /// Placement size: the number of slots that a vGPU of the type occupies.
    pub placement_size: u32,
    /// Placement ids: the possible first slots.
    pub placement_ids: Vec<u32>,
}

/// Capacity for version 1 of the list, whose struct states no capacity: above the number of vGPUs of any GPU.
const MOST: usize = 1024;

/// # vGPU placement
impl Device {
    /// Placements of the vGPU type that the device supports, occupied or free.
    ///
    /// # Errors
    ///
    /// [`NvmlError::MixedSessions`] if the type belongs to another session. `ArgumentVersionMismatch` for the
    /// homogeneous mode on drivers before NVML 12.8.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07); homogeneous mode since NVML 12.8 (driver 570.86). vGPU hosts; `NotSupported` on
    /// other systems.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::VgpuPlacementMode;
    ///
    /// let device = nvml.device_by_index(0)?;
    /// for vgpu_type in device.vgpu_supported_types()? {
    ///     let places = device.vgpu_type_supported_placements(&vgpu_type, VgpuPlacementMode::Heterogeneous)?;
    ///     println!("{} takes {} slots: {:?}", vgpu_type.name()?, places.placement_size, places.placement_ids);
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetVgpuTypeSupportedPlacements")]
    #[doc(alias = "nvmlVgpuTypeGetMaxInstances")]
    pub fn vgpu_type_supported_placements(
        &self,
        vgpu_type: &VgpuType,
        mode: VgpuPlacementMode,
    ) -> Result<VgpuPlacements> {
        let function = Function::nvmlDeviceGetVgpuTypeSupportedPlacements;
        self.placements(function, vgpu_type, mode, |nvml, device, id, list| {
            // SAFETY: the handle is live; `list` is a struct with its version stamp and capacity for `count` ids.
            unsafe { nvml.nvmlDeviceGetVgpuTypeSupportedPlacements(device, id, list) }
        })
    }

    /// Placements at which another vGPU of the type can be created on the device now. The list depends on the running
    /// vGPUs.
    ///
    /// # Errors
    ///
    /// `NotSupported` if MIG mode is enabled. [`NvmlError::MixedSessions`] if the type belongs to another session.
    /// `ArgumentVersionMismatch` for the homogeneous mode on drivers before NVML 12.8.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07); homogeneous mode since NVML 12.8 (driver 570.86). vGPU hosts; `NotSupported` on
    /// other systems.
    #[doc(alias = "nvmlDeviceGetVgpuTypeCreatablePlacements")]
    #[doc(alias = "nvmlVgpuTypeGetMaxInstances")]
    pub fn vgpu_type_creatable_placements(
        &self,
        vgpu_type: &VgpuType,
        mode: VgpuPlacementMode,
    ) -> Result<VgpuPlacements> {
        let function = Function::nvmlDeviceGetVgpuTypeCreatablePlacements;
        self.placements(function, vgpu_type, mode, |nvml, device, id, list| {
            // SAFETY: the handle is live; `list` is a struct with its version stamp and capacity for `count` ids.
            unsafe { nvml.nvmlDeviceGetVgpuTypeCreatablePlacements(device, id, list) }
        })
    }
    /// Placements by the newest version of the struct that the library knows.
    fn placements(
        &self,
        function: Function,
        vgpu_type: &VgpuType,
        mode: VgpuPlacementMode,
        call: impl Fn(&Functions, nvmlDevice_t, u32, *mut nvmlVgpuPlacementList_v2_t) -> nvmlReturn_t,
    ) -> Result<VgpuPlacements> {
        vgpu_type.check_session(function, self)?;
        let (id, size) = (vgpu_type.id(), Cell::new(0));
        let newest = arrays::behind_pointer::<_, nvmlVgpuPlacementList_v2_t, u32, _, 64>(
            self,
            function,
            |room, ids| nvmlVgpuPlacementList_v2_t {
                count: room,
                placementIds: ids,
                mode: mode.raw(),
                ..Versioned::stamped()
            },
            |list| {
                size.set(list.placementSize);
                list.count
            },
            |nvml, device, list| call(nvml, device, id, list),
            |id| Ok(*id),
        );
        let placement_ids = match mode {
            VgpuPlacementMode::Heterogeneous if self.nvml().supports(function) => or_older(newest, || {
                // Drivers of this version ignore the count: they write as many ids as the type has instances at most.
                if vgpu_type.max_instances(self)? as usize > MOST {
                    return Err(NvmlError::BadAnswer { function, what: "more virtual GPUs than a GPU can run" });
                }
                arrays::behind_pointer::<_, nvmlVgpuPlacementList_v1_t, u32, _, MOST>(
                    self,
                    function,
                    |room, ids| nvmlVgpuPlacementList_v1_t { count: room, placementIds: ids, ..Versioned::stamped() },
                    |list| {
                        size.set(list.placementSize);
                        list.count
                    },
                    |nvml, device, list| call(nvml, device, id, list.cast()),
                    |id| Ok(*id),
                )
            }),
            _ => newest,
        }?;
        Ok(VgpuPlacements { placement_size: size.get(), placement_ids })
    }
}
