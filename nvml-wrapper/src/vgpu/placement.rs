//! vGPU placement: the slots of a GPU at which vGPUs of a type can be placed.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::vgpu_type_supported_placements`](crate::Device::vgpu_type_supported_placements) | supported placements |
//! | [`Device::vgpu_type_creatable_placements`](crate::Device::vgpu_type_creatable_placements) | creatable placements |
//! | [`VgpuPlacements`] | placement size and placement IDs |
//! | [`VgpuPlacementMode`] | heterogeneous or homogeneous |

use std::cell::Cell;

use nvml_sys::{
    Item, Versioned, f, nvmlDevice_t, nvmlReturn_t, nvmlVgpuPlacementList_v1_t, nvmlVgpuPlacementList_v2_t,
    nvmlVgpuTypeId_t,
};

use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;
use crate::ffi::{Kind, Target, arrays};
use crate::handle::{Device, VgpuType};

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
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VgpuPlacements {
    /// Placement size: the number of slots that a vGPU of the type occupies.
    pub placement_size: u32,
    /// Placement IDs: the possible first slots.
    pub placement_ids: Vec<u32>,
}

/// Capacity for version 1 of the list, whose struct states no capacity: above the number of vGPUs of any GPU.
const MAX_VGPUS: usize = 1024;

/// A function that lists placements of a vGPU type.
type Placements = unsafe extern "C" fn(nvmlDevice_t, nvmlVgpuTypeId_t, *mut nvmlVgpuPlacementList_v2_t) -> nvmlReturn_t;

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
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::vgpu::placement::VgpuPlacementMode;
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
    #[inline]
    pub fn vgpu_type_supported_placements(
        &self,
        vgpu_type: &VgpuType,
        mode: VgpuPlacementMode,
    ) -> Result<VgpuPlacements> {
        self.placements(f::nvmlDeviceGetVgpuTypeSupportedPlacements, vgpu_type, mode)
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
    #[inline]
    pub fn vgpu_type_creatable_placements(
        &self,
        vgpu_type: &VgpuType,
        mode: VgpuPlacementMode,
    ) -> Result<VgpuPlacements> {
        self.placements(f::nvmlDeviceGetVgpuTypeCreatablePlacements, vgpu_type, mode)
    }
    /// Placements by the newest version of the struct that the library knows.
    #[inline]
    fn placements(
        &self,
        item: Item<Placements>,
        vgpu_type: &VgpuType,
        mode: VgpuPlacementMode,
    ) -> Result<VgpuPlacements> {
        self.handle.same_session(item, &vgpu_type.handle)?;
        let (id, size) = (vgpu_type.id(), Cell::new(0));
        // SAFETY: the function writes no more ids than the passed count.
        let newest = unsafe {
            arrays::behind_pointer(
                &self.handle,
                item,
                (id,),
                Kind::COUNTED,
                |capacity, ids| nvmlVgpuPlacementList_v2_t {
                    count: capacity,
                    placementIds: ids,
                    mode: mode.raw(),
                    ..Versioned::stamped()
                },
                |list| {
                    size.set(list.placementSize);
                    list.count
                },
                |id| Ok(*id),
            )
        };
        let placement_ids = match mode {
            VgpuPlacementMode::Heterogeneous if self.handle.nvml().supports(item) => or_older(newest, || {
                // Drivers of this version ignore the count: they write up to as many ids as the type has instances.
                if vgpu_type.max_instances(self)? as usize > MAX_VGPUS {
                    return Err(NvmlError::invalid_output(item, "a maximum vGPU count out of range"));
                }
                let kind = Kind::COUNTED.with_capacity(MAX_VGPUS);
                self.handle.list_by(
                    item,
                    kind,
                    |call, device, count, ids| {
                        // SAFETY: `list_by` passes a pointer to its own count, which is the capacity.
                        let count = unsafe { &mut *count };
                        let mut list =
                            nvmlVgpuPlacementList_v1_t { count: *count, placementIds: ids, ..Versioned::stamped() };
                        // SAFETY: the list is stamped with its version, and has capacity for all ids of the type.
                        let code = unsafe { call(device, id, (&raw mut list).cast()) };
                        size.set(list.placementSize);
                        *count = list.count;
                        code
                    },
                    |id| Ok(*id),
                )
            }),
            _ => newest,
        }?;
        Ok(VgpuPlacements { placement_size: size.get(), placement_ids })
    }
}
