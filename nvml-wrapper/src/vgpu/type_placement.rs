//! Where on a GPU the virtual GPUs of a type can be placed.

use std::cell::Cell;

use nvml_sys::{f, 
    Function, Functions, Versioned, nvmlDevice_t, nvmlReturn_t, nvmlVgpuPlacementList_v1_t, nvmlVgpuPlacementList_v2_t,
};

use super::VgpuType;
use crate::device::Device;
use crate::error::{NvmlError, Result};
use crate::ffi::arrays;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;

open_enum! {
    /// Which virtual GPUs a GPU runs beside each other.
    pub enum VgpuPlacementMode: u32 {
        /// Of differing framebuffer sizes.
        Heterogeneous = NVML_VGPU_PGPU_HETEROGENEOUS_MODE,
        /// Of one framebuffer size.
        Homogeneous = NVML_VGPU_PGPU_HOMOGENEOUS_MODE,
    }
}

/// Where on a GPU the virtual GPUs of a type can be placed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuPlacements {
    /// Number of slots that a virtual GPU of the type takes.
    pub placement_size: u32,
    /// The slots at which one can begin.
    pub placement_ids: Vec<u32>,
}

/// More virtual GPUs than any GPU runs. Version 1 of the list does not say how much room there is: so many ids fit.
const MOST: usize = 1024;

impl Device {
    /// Where on the device virtual GPUs of the type can be placed at all.
    ///
    /// # Errors
    ///
    /// [`NvmlError::MixedSessions`] when the type is of another session. A driver before NVML 12.8 knows the
    /// heterogeneous mode alone: "version mismatch" for another.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07); the mode since NVML 12.8 (driver 570.86). vGPU hosts; others answer "not
    /// supported".
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
        self.placements(f::nvmlDeviceGetVgpuTypeSupportedPlacements, vgpu_type, mode, |nvml, device, id, list| {
            // SAFETY: the handle is live; `list` is a struct of the version that it says with room for its ids.
            unsafe { nvml.nvmlDeviceGetVgpuTypeSupportedPlacements(device, id, list) }
        })
    }

    /// Where on the device one more virtual GPU of the type could be placed now. It changes with what runs there.
    ///
    /// # Errors
    ///
    /// "Not supported" while MIG is on. [`NvmlError::MixedSessions`] when the type is of another session. A driver
    /// before NVML 12.8 knows the heterogeneous mode alone: "version mismatch" for another.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07); the mode since NVML 12.8 (driver 570.86). vGPU hosts; others answer "not
    /// supported".
    #[doc(alias = "nvmlDeviceGetVgpuTypeCreatablePlacements")]
    #[doc(alias = "nvmlVgpuTypeGetMaxInstances")]
    pub fn vgpu_type_creatable_placements(
        &self,
        vgpu_type: &VgpuType,
        mode: VgpuPlacementMode,
    ) -> Result<VgpuPlacements> {
        self.placements(f::nvmlDeviceGetVgpuTypeCreatablePlacements, vgpu_type, mode, |nvml, device, id, list| {
            // SAFETY: the handle is live; `list` is a struct of the version that it says with room for its ids.
            unsafe { nvml.nvmlDeviceGetVgpuTypeCreatablePlacements(device, id, list) }
        })
    }
    /// A list of placements by the newest version of its struct.
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
            VgpuPlacementMode::Heterogeneous if self.handle.nvml().supports(function) => or_older(newest, || {
                // Drivers of this version take no notice of the count: they write as many ids as there can be instances.
                if vgpu_type.max_instances(self)? as usize > MOST {
                    return Err(NvmlError::bad_answer(function, "more virtual GPUs than a GPU can run"));
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
