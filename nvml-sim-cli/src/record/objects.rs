//! Objects of the machine, which calls have as arguments.

use core::ffi::{CStr, c_char, c_uint};

use nvml_sys::*;

/// Most MIG devices of a GPU.
const MIG_DEVICES: u32 = 8;
/// Ids of MIG profiles, and of instances.
pub(super) const MIG_IDS: u32 = 32;

/// Handles with their names, and what else calls are made with.
#[derive(Debug, Default)]
pub(super) struct Objects {
    /// C type, name and bits of each handle.
    pub(super) handles: Vec<(&'static str, String, u64)>,
    pub(super) uuids: Vec<String>,
    pub(super) serials: Vec<String>,
    pub(super) bus_ids: Vec<String>,
    /// PCI addresses by the name of the GPU.
    pub(super) pci: Vec<(String, nvmlPciInfo_t)>,
    pub(super) pids: Vec<u32>,
    pub(super) memory_clocks: Vec<u32>,
    pub(super) vgpu_types: Vec<u32>,
    pub(super) vgpu_instances: Vec<u32>,
    /// Pairs of GPM samples that both have a sample of their GPU: names and bits.
    pub(super) samples: Vec<[(String, u64); 2]>,
}

/// Handle as the bits that calls are made with.
macro_rules! bits {
    ($handle:expr) => {
        $handle.handle.expose_provenance() as u64
    };
}

impl Objects {
    /// Looks for the objects. NVML is initialized.
    pub(super) fn find(nvml: &Functions) -> Objects {
        let mut objects = Objects::default();
        let mut count = 0;
        // SAFETY: here and below, NVML is initialized, handles are the library's, and pointers are valid for what the
        // functions read and write.
        unsafe {
            if nvml.nvmlDeviceGetCount_v2(&raw mut count) != NVML_SUCCESS {
                nvml.nvmlDeviceGetCount(&raw mut count);
            }
        }
        for index in 0..count {
            let mut device = nvmlDevice_t::zeroed();
            // SAFETY: as above.
            let code = unsafe {
                match nvml.nvmlDeviceGetHandleByIndex_v2(index, &raw mut device) {
                    NVML_ERROR_FUNCTION_NOT_FOUND => nvml.nvmlDeviceGetHandleByIndex(index, &raw mut device),
                    code => code,
                }
            };
            if code == NVML_SUCCESS {
                objects.add_gpu(nvml, &format!("gpu{index}"), device);
            }
        }
        objects.add_units(nvml);
        objects.pids.push(std::process::id());
        for list in [&mut objects.pids, &mut objects.memory_clocks, &mut objects.vgpu_types] {
            list.sort_unstable();
            list.dedup();
        }
        objects
    }

    /// Name of a handle.
    pub(super) fn name(&self, c_type: &str, bits: u64) -> Option<&str> {
        let found = self.handles.iter().find(|(ty, _, own)| *ty == c_type && *own == bits);
        found.map(|(_, name, _)| name.as_str())
    }

    /// Handles of a type, with their names.
    pub(super) fn of_type(&self, c_type: &str) -> impl Iterator<Item = (&str, u64)> {
        self.handles.iter().filter(move |(ty, ..)| *ty == c_type).map(|(_, name, bits)| (name.as_str(), *bits))
    }

    fn add_gpu(&mut self, nvml: &Functions, name: &str, device: nvmlDevice_t) {
        self.add_device(nvml, name, device);
        let mut pci = nvmlPciInfo_t::zeroed();
        // SAFETY: as in `find`.
        if unsafe { nvml.nvmlDeviceGetPciInfo_v3(device, &raw mut pci) } == NVML_SUCCESS {
            self.bus_ids.push(text(&pci.busId));
            self.pci.push((name.to_owned(), pci));
        }
        self.memory_clocks.extend(listed(nvml, f::nvmlDeviceGetSupportedMemoryClocks, device));
        self.vgpu_types.extend(listed(nvml, f::nvmlDeviceGetSupportedVgpus, device));
        self.vgpu_instances.extend(listed(nvml, f::nvmlDeviceGetActiveVgpus, device));
        for id in 0..MIG_IDS {
            self.add_gpu_instance(nvml, name, device, id);
        }
        for index in 0..MIG_DEVICES {
            let mut mig = nvmlDevice_t::zeroed();
            // SAFETY: as in `find`.
            if unsafe { nvml.nvmlDeviceGetMigDeviceHandleByIndex(device, index, &raw mut mig) } == NVML_SUCCESS {
                self.add_device(nvml, &format!("{}.{index}", name.replace("gpu", "mig")), mig);
            }
        }
        self.add_samples(nvml, name);
    }

    /// Adds the properties of a GPU or MIG device.
    fn add_device(&mut self, nvml: &Functions, name: &str, device: nvmlDevice_t) {
        self.handles.push(("nvmlDevice_t", name.to_owned(), bits!(device)));
        let mut buffer = [0; 96];
        // SAFETY: as in `find`.
        unsafe {
            if nvml.nvmlDeviceGetUUID(device, buffer.as_mut_ptr(), 96) == NVML_SUCCESS {
                self.uuids.push(text(&buffer));
            }
            buffer = [0; 96];
            if nvml.nvmlDeviceGetSerial(device, buffer.as_mut_ptr(), 96) == NVML_SUCCESS {
                self.serials.push(text(&buffer));
            }
        }
        let compute = listed(nvml, f::nvmlDeviceGetComputeRunningProcesses_v3, device);
        let graphics = listed(nvml, f::nvmlDeviceGetGraphicsRunningProcesses_v3, device);
        self.pids.extend(compute.iter().chain(&graphics).map(|info| info.pid));
        self.pids.extend(listed(nvml, f::nvmlDeviceGetComputeRunningProcesses, device).iter().map(|info| info.pid));
        self.pids.retain(|pid| *pid != 0);
    }

    fn add_gpu_instance(&mut self, nvml: &Functions, gpu: &str, device: nvmlDevice_t, id: u32) {
        let mut instance = nvmlGpuInstance_t::zeroed();
        // SAFETY: as in `find`.
        if unsafe { nvml.nvmlDeviceGetGpuInstanceById(device, id, &raw mut instance) } != NVML_SUCCESS {
            return;
        }
        let name = format!("{}.{id}", gpu.replace("gpu", "gi"));
        self.handles.push(("nvmlGpuInstance_t", name.clone(), bits!(instance)));
        for id in 0..MIG_IDS {
            let mut compute = nvmlComputeInstance_t::zeroed();
            // SAFETY: as in `find`.
            let code = unsafe { nvml.nvmlGpuInstanceGetComputeInstanceById(instance, id, &raw mut compute) };
            if code == NVML_SUCCESS {
                let name = format!("{}.{id}", name.replace("gi", "ci"));
                self.handles.push(("nvmlComputeInstance_t", name, bits!(compute)));
            }
        }
    }

    fn add_samples(&mut self, nvml: &Functions, gpu: &str) {
        for number in [1, 2] {
            let mut sample = nvmlGpmSample_t::zeroed();
            // SAFETY: as in `find`.
            if unsafe { nvml.nvmlGpmSampleAlloc(&raw mut sample) } == NVML_SUCCESS {
                self.handles.push(("nvmlGpmSample_t", format!("{gpu}.sample{number}"), bits!(sample)));
            }
        }
    }

    fn add_units(&mut self, nvml: &Functions) {
        let mut count = 0;
        // SAFETY: as in `find`.
        unsafe { nvml.nvmlUnitGetCount(&raw mut count) };
        for index in 0..count {
            let mut unit = nvmlUnit_t::zeroed();
            // SAFETY: as in `find`.
            if unsafe { nvml.nvmlUnitGetHandleByIndex(index, &raw mut unit) } == NVML_SUCCESS {
                self.handles.push(("nvmlUnit_t", format!("unit{index}"), bits!(unit)));
            }
        }
    }
}

/// String of a buffer.
fn text(buffer: &[c_char]) -> String {
    let bytes: Vec<u8> = buffer.iter().map(|byte| byte.to_ne_bytes()[0]).take_while(|byte| *byte != 0).collect();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Function that writes a list of a device.
type List<T> = unsafe extern "C" fn(nvmlDevice_t, *mut c_uint, *mut T) -> nvmlReturn_t;

/// Elements of a list of a device; none if it cannot be read.
fn listed<T: Zeroable>(nvml: &Functions, item: Item<List<T>>, device: nvmlDevice_t) -> Vec<T> {
    let Some(call) = nvml.get(item) else { return vec![] };
    // Twice what is offered: some drivers of branch 535 write wider entries.
    let mut buffer = vec![T::zeroed(); 1024];
    let mut count = 512;
    // SAFETY: NVML is initialized, the handle is the library's, and the buffer is longer than the count says.
    let code = unsafe { call(device, &raw mut count, buffer.as_mut_ptr()) };
    buffer.truncate(if code == NVML_SUCCESS { count.min(512) as usize } else { 0 });
    buffer
}

/// String of the library.
///
/// # Safety
///
/// The pointer is null, or a string with a NUL.
pub(super) unsafe fn library_string(pointer: *const c_char) -> Option<Vec<u8>> {
    // SAFETY: by this function's contract.
    (!pointer.is_null()).then(|| unsafe { CStr::from_ptr(pointer) }.to_bytes().to_vec())
}

/// GPM sample of a handle's bits.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn sample(bits: u64) -> nvmlGpmSample_t {
    nvmlGpmSample_t { handle: core::ptr::with_exposed_provenance_mut(bits as usize) }
}
