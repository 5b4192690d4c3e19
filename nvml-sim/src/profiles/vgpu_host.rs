//! GPUs in vGPU host mode: the boards are H200 boards, the vGPU types and instances are invented after the pattern of
//! NVIDIA's. The second virtual machine has no driver loaded. The second GPU is in MIG mode.

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::{MigVgpus, PgpuMetadata, VgpuHostDetails, VgpuInstanceDetails, VirtualGpus};
use crate::node::Node;
use crate::profiles::{boards, h200x8};
use crate::vgpu::{VgpuHost, VgpuInstance, VgpuType};

const GIB: u64 = 1 << 30;

pub(crate) fn node() -> Node {
    let mut gpu = h200x8::gpu(0);
    gpu.modes.virtualization = NVML_GPU_VIRTUALIZATION_MODE_HOST_VGPU;
    gpu.memory.used = 70 * GIB;
    gpu.virtual_gpus = boards::virtual_gpus::host();
    gpu.vgpu = Some(VgpuHost {
        mode: NVML_HOST_VGPU_MODE_SRIOV,
        supported: vec![1101, 1102],
        creatable: vec![1101],
        instances: vec![
            VgpuInstance {
                id: 3_251_634_213,
                type_id: 1101,
                uuid: "00000000-0000-4000-8000-0000000000a1".into(),
                vm_id: "7d3a1c52-0000-4000-8000-0000000000b1".into(),
                vm_id_type: NVML_VGPU_VM_ID_UUID,
                vm_driver_version: "580.159.04".into(),
                framebuffer_usage: 2 * GIB,
                details: boards::vgpu::instance(),
            },
            VgpuInstance {
                id: 3_251_634_214,
                type_id: 1101,
                uuid: "00000000-0000-4000-8000-0000000000a2".into(),
                vm_id: "7d3a1c52-0000-4000-8000-0000000000b2".into(),
                vm_id_type: NVML_VGPU_VM_ID_UUID,
                vm_driver_version: String::new(),
                framebuffer_usage: 0,
                details: boards::vgpu::booting_instance(),
            },
        ],
        details: boards::vgpu::host(),
    });
    Node {
        gpus: vec![gpu, mig_host()],
        vgpu_types: vec![vgpu_type(1101, "NVIDIA H200X-35C", 35, 4), vgpu_type(1102, "NVIDIA H200X-141C", 141, 1)],
        vgpu_versions: Some(boards::virtual_gpus::versions()),
        ..Node::empty()
    }
}

/// A vGPU host in MIG mode: the vGPU instance runs on a GPU instance.
fn mig_host() -> Gpu {
    const INSTANCE: u32 = 3_251_634_215;
    let mut gpu = h200x8::gpu(1);
    gpu.modes.virtualization = NVML_GPU_VIRTUALIZATION_MODE_HOST_VGPU;
    gpu.modes.mig = Some((NVML_DEVICE_MIG_ENABLE, NVML_DEVICE_MIG_ENABLE));
    gpu.processes.clear();
    let host = boards::virtual_gpus::host();
    gpu.virtual_gpus = VirtualGpus {
        scheduler_limits: host.scheduler_limits,
        metadata: host.metadata.map(|whole| PgpuMetadata { data: vec![1; 64], ..whole }),
        instance_data: vec![2; 32],
        licenses: host.licenses,
        ..VirtualGpus::default()
    };
    // The GPU instance profile of the smaller vGPU type. It fits, as there is no other instance.
    let _ = gpu.mig.create(14, None, 1);
    if let Some(instance) = gpu.mig.instances.first_mut() {
        instance.vgpus = Some(MigVgpus {
            creatable: vec![1101],
            active: vec![INSTANCE],
            placements: [(1101, (8, vec![8]))].into(),
            heterogeneous: true,
            schedulers: host.schedulers.unwrap_or_default(),
        });
    }
    let gpu_instance = gpu.mig.instances.first().map(|instance| instance.id);
    gpu.vgpu = Some(VgpuHost {
        mode: NVML_HOST_VGPU_MODE_SRIOV,
        supported: vec![1101],
        creatable: vec![1101],
        instances: vec![VgpuInstance {
            id: INSTANCE,
            type_id: 1101,
            uuid: "00000000-0000-4000-8000-0000000000a3".into(),
            vm_id: "7d3a1c52-0000-4000-8000-0000000000b3".into(),
            vm_id_type: NVML_VGPU_VM_ID_UUID,
            vm_driver_version: "580.159.04".into(),
            framebuffer_usage: GIB,
            details: VgpuInstanceDetails {
                gpu_instance,
                encoder_sessions: vec![],
                fbc_sessions: vec![],
                pci_id: Some("00000000:02:02.0".into()),
                mdev_uuid: Some("00000000-0000-4000-8000-0000000000c3".into()),
                placement_id: 0,
                ..boards::vgpu::instance()
            },
        }],
        details: VgpuHostDetails { heterogeneous: None, ..boards::vgpu::host() },
    });
    gpu
}

fn vgpu_type(id: u32, name: &str, gib: u64, max_instances: u32) -> VgpuType {
    VgpuType {
        id,
        name: name.into(),
        class: "Compute".into(),
        framebuffer_size: gib * GIB,
        max_instances,
        display_heads: 1,
        details: boards::vgpu::of_type(id),
    }
}
