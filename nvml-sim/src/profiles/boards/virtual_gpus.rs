//! vGPU schedulers, utilization, metadata and licensing.

use nvml_sys::*;

use crate::model::*;

/// A board that is not a vGPU host: licensing is reported as not supported.
pub(crate) fn h200(_index: u32) -> VirtualGpus {
    VirtualGpus { licenses: Some(Licenses::default()), ..VirtualGpus::default() }
}

/// A desktop board does not report licensing.
pub(crate) fn geforce() -> VirtualGpus {
    VirtualGpus::default()
}

/// vGPU versions of a driver 580, as read from hardware.
pub(crate) fn versions() -> VgpuVersions {
    VgpuVersions { supported: (0x12_0001, 0x1A_0001), current: (0x12_0001, 0x1A_0001) }
}

/// An invented vGPU host.
pub(crate) fn host() -> VirtualGpus {
    const INSTANCE: u32 = 3_251_634_213;
    let log_entry = |number: u32| VgpuTurn {
        timestamp: 5_000_000_000 + u64::from(number) * 2_000_000,
        time_run_total: 900_000_000 + u64::from(number) * 1_900_000,
        time_run: 1_900_000 + u64::from(number),
        runlist: 7 + number % 2,
        target: 2_000_000,
        preempted: 44_000 + u64::from(number),
        weight: 50,
    };
    let best_effort = VgpuScheduler { policy: NVML_VGPU_SCHEDULER_POLICY_BEST_EFFORT, ..VgpuScheduler::default() };
    let graphics = VgpuScheduler {
        policy: NVML_VGPU_SCHEDULER_POLICY_EQUAL_SHARE,
        arr_mode: NVML_VGPU_SCHEDULER_ARR_ENABLE,
        avg_factor: 33,
        frequency: 480,
        timeslice: 2_083_000,
        log: (0..5).map(log_entry).collect(),
        claimed_entries: None,
    };
    VirtualGpus {
        schedulers: Some([graphics, best_effort.clone(), best_effort]),
        scheduler_limits: VgpuSchedulerLimits {
            policies: [
                NVML_VGPU_SCHEDULER_POLICY_BEST_EFFORT,
                NVML_VGPU_SCHEDULER_POLICY_EQUAL_SHARE,
                NVML_VGPU_SCHEDULER_POLICY_FIXED_SHARE,
            ],
            timeslice: (1_000_000, 30_000_000),
            arr: true,
            frequency: (63, 960),
            avg_factor: (1, 60),
        },
        gsp_unloads: 0,
        utilization: Some(vec![VgpuUtilization {
            instance: INSTANCE,
            timestamp: 1_795_000_000_000_001,
            percent: [61, 17, 3, 4, 5, 6],
        }]),
        value_type: NVML_VALUE_TYPE_UNSIGNED_INT,
        process_utilization: vec![
            VgpuProcessUtilization {
                instance: INSTANCE,
                pid: 812,
                name: b"train.exe".into(),
                timestamp: 1_795_000_000_000_002,
                percent: [55, 15, 0, 1, 2, 3],
            },
            VgpuProcessUtilization {
                instance: INSTANCE,
                pid: 977,
                name: b"caf\xe9".into(),
                timestamp: 1_795_000_000_000_003,
                percent: [6, 2, 3, 0, 0, 1],
            },
        ],
        metadata: Some(PgpuMetadata {
            data: (0..250).collect(),
            text: "a text for other programs".into(),
            caps: NVML_VGPU_PGPU_VIRTUALIZATION_CAP_MIGRATION_YES,
            vgpu_caps: NVML_VGPU_VIRTUALIZATION_CAP_MIGRATION_YES,
            guest_version: 0x13_0001,
        }),
        instance_data: (0..=250).rev().collect(),
        claimed_more: 0,
        licenses: Some(Licenses {
            supported: true,
            features: vec![
                License {
                    code: NVML_GRID_LICENSE_FEATURE_CODE_VGPU,
                    licensed: true,
                    info: "licensed".into(),
                    product: "NVIDIA Virtual Compute Server".into(),
                    enabled: true,
                    expiry: (2027, [3, 30, 17, 40, 25]),
                    expiry_status: 2,
                },
                License {
                    code: NVML_GRID_LICENSE_FEATURE_CODE_NVIDIA_RTX,
                    licensed: false,
                    info: "unlicensed".into(),
                    product: "NVIDIA RTX Virtual Workstation".into(),
                    enabled: false,
                    expiry: (0, [0; 5]),
                    expiry_status: 3,
                },
            ],
            claimed_features: None,
        }),
    }
}
