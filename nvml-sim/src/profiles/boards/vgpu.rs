//! vGPU types and instances of the host profile, invented after the pattern of NVIDIA's.

use nvml_sys::*;

use crate::model::{VgpuHostDetails, VgpuInstanceDetails, VgpuLicense, VgpuTypeDetails};

const MIB: u64 = 1 << 20;

pub(crate) fn host() -> VgpuHostDetails {
    let capabilities = [
        (NVML_DEVICE_VGPU_CAP_FRACTIONAL_MULTI_VGPU, 1),
        (NVML_DEVICE_VGPU_CAP_HETEROGENEOUS_TIMESLICE_SIZES, 1),
        (NVML_DEVICE_VGPU_CAP_READ_DEVICE_BUFFER_BW, 11_500),
        (NVML_DEVICE_VGPU_CAP_WRITE_DEVICE_BUFFER_BW, 9_800),
        (NVML_DEVICE_VGPU_CAP_DEVICE_STREAMING, 1),
        (NVML_DEVICE_VGPU_CAP_HOMOGENEOUS_PLACEMENTS, 1),
    ];
    VgpuHostDetails {
        heterogeneous: Some(false),
        capabilities: capabilities.into(),
        driver_capabilities: [true, false],
    }
}

/// The smaller of the two types also supports MIG.
pub(crate) fn of_type(id: u32) -> VgpuTypeDetails {
    let small = id == 1101;
    VgpuTypeDetails {
        gsp_heap_size: 96 * MIB,
        fb_reservation: if small { 700 * MIB } else { 1900 * MIB },
        bar1_size: if small { 65_536 } else { 262_144 },
        gpu_instance_profile: small.then_some(14),
        max_instances_per_gpu_instance: small.then_some(2),
        max_instances_per_vm: if small { 4 } else { 1 },
        device_id: 0x2335_10DE,
        subsystem_id: if small { 0x1D4A_10DE } else { 0x1D4D_10DE },
        resolution: (4096, 2160),
        license: "NVIDIA-AI-Enterprise,10.0;NVIDIA-Virtual-Compute,9.0".into(),
        frame_rate_limit: small.then_some(60),
        capabilities: [true, true, false, false, !small],
        placement_size: if small { 1 } else { 4 },
        supported_placements: if small { [vec![0, 1, 2, 3], vec![0, 1, 2]] } else { [vec![0], vec![0]] },
        creatable_placements: if small { [vec![0, 1], vec![2]] } else { [vec![], vec![]] },
    }
}

pub(crate) fn instance() -> VgpuInstanceDetails {
    VgpuInstanceDetails {
        license: VgpuLicense {
            licensed: true,
            expiry: [2027, 2, 28, 23, 59, 30],
            expiry_status: 2,
            state: NVML_GRID_LICENSE_STATE_LICENSED,
        },
        frame_rate_limit: Some(60),
        ecc: Some(true),
        encoder_capacity: 80,
        encoder_sessions: vec![session(21, NVML_ENCODER_QUERY_HEVC, 30, 2400), session(22, 2, 60, 3600)],
        fbc_sessions: vec![capture()],
        gpu_instance: None,
        pci_id: Some("00000000:02:01.0".into()),
        mdev_uuid: Some("00000000-0000-4000-8000-0000000000c1".into()),
        placement_id: 3,
        runtime_state_size: 180 * MIB,
        accounts: Some([(710, account(0, 48)), (711, account(1, 7))].into()),
    }
}

/// An instance whose virtual machine has not loaded its driver.
pub(crate) fn booting_instance() -> VgpuInstanceDetails {
    VgpuInstanceDetails {
        license: VgpuLicense { state: NVML_GRID_LICENSE_STATE_UNINITIALIZED, ..VgpuLicense::default() },
        encoder_sessions: vec![],
        fbc_sessions: vec![],
        pci_id: None,
        mdev_uuid: Some("00000000-0000-4000-8000-0000000000c2".into()),
        placement_id: 2,
        accounts: None,
        ..instance()
    }
}

/// An encoder session. `codec` is NVML's raw value.
fn session(id: u32, codec: nvmlEncoderType_t, fps: u32, latency: u32) -> nvmlEncoderSessionInfo_t {
    nvmlEncoderSessionInfo_t {
        sessionId: id,
        pid: 710,
        vgpuInstance: 3_251_634_213,
        codecType: codec,
        hResolution: 1920,
        vResolution: 1080,
        averageFps: fps,
        averageLatency: latency,
    }
}

fn capture() -> nvmlFBCSessionInfo_t {
    nvmlFBCSessionInfo_t {
        sessionId: 31,
        pid: 711,
        vgpuInstance: 3_251_634_213,
        displayOrdinal: 1,
        sessionType: NVML_FBC_SESSION_TYPE_HWENC,
        sessionFlags: NVML_NVFBC_SESSION_FLAG_CAPTURE_WITH_WAIT_INFINITE,
        hMaxResolution: 4096,
        vMaxResolution: 2160,
        hResolution: 1280,
        vResolution: 720,
        averageFPS: 29,
        averageLatency: 1700,
    }
}

/// Accounting statistics of a running or terminated process.
fn account(running: u32, gpu: u32) -> nvmlAccountingStats_t {
    nvmlAccountingStats_t {
        gpuUtilization: gpu,
        memoryUtilization: u32::MAX,
        maxMemoryUsage: 512 * MIB,
        time: if running == 0 { 93_000 } else { 0 },
        startTime: 1_795_332_992_663_959,
        isRunning: running,
        reserved: [0; 5],
    }
}
