//! Metrics with the names, labels and units of dcgm-exporter's default metrics.

use std::sync::Arc;

use nvml_wrapper::gpm::GpmMetricId;
use nvml_wrapper::monitor::{DeviceInfo, Metrics, Rate, Reading};

use crate::own::{gpm, number, power};
use crate::record::Record;
use crate::snapshot::{GpuView, MigView};
use crate::text::{Kind, Metric, Points};

const fn gauge<T>(name: &'static str, help: &'static str, read: fn(&T, &mut Points<'_>)) -> Metric<T> {
    Metric { name, kind: Kind::Gauge, help, read }
}

const fn counter<T>(name: &'static str, help: &'static str, read: fn(&T, &mut Points<'_>)) -> Metric<T> {
    Metric { name, kind: Kind::Counter, help, read }
}

fn mebibytes(bytes: u64) -> f64 {
    number(bytes >> 20)
}

/// Rate of bytes. `None` if the true rate may be greater.
fn per_second(rate: &Reading<Rate>) -> Option<f64> {
    rate.value().filter(|rate| !rate.is_lower_bound).map(|rate| rate.per_second().round())
}

/// Metrics of a GPU.
pub const GPU: &[Metric<GpuView>] = &[
    gauge("DCGM_FI_DEV_SM_CLOCK", "SM clock, in MHz", |gpu, points| {
        points.add(gpu.device.clocks.sm.value().map(f64::from));
    }),
    gauge("DCGM_FI_DEV_MEM_CLOCK", "Memory clock, in MHz", |gpu, points| {
        points.add(gpu.device.clocks.memory.value().map(f64::from));
    }),
    gauge("DCGM_FI_DEV_MEMORY_TEMP", "Memory temperature, in degrees Celsius", |gpu, points| {
        points.add(gpu.device.temperature.memory.value().map(f64::from));
    }),
    gauge("DCGM_FI_DEV_GPU_TEMP", "GPU temperature, in degrees Celsius", |gpu, points| {
        points.add(gpu.device.temperature.gpu.value().map(f64::from));
    }),
    gauge("DCGM_FI_DEV_POWER_USAGE", "Power draw, in watts", |gpu, points| {
        points.add(power(gpu).map(|milliwatts| f64::from(milliwatts) / 1000.0));
    }),
    counter(
        "DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION",
        "Energy since the driver was loaded, in millijoules",
        |gpu, points| {
            points.add(gpu.device.energy.total.value().map(number));
        },
    ),
    counter("DCGM_FI_DEV_PCIE_REPLAY_COUNTER", "PCIe replays", |gpu, points| {
        points.add(gpu.facts().and_then(|facts| facts.pcie_replays).map(f64::from));
    }),
    gauge("DCGM_FI_DEV_GPU_UTIL", "GPU utilization, in percent", |gpu, points| {
        points.add(gpu.device.utilization.gpu.value().map(f64::from));
    }),
    gauge("DCGM_FI_DEV_MEM_COPY_UTIL", "Memory utilization, in percent", |gpu, points| {
        points.add(gpu.device.utilization.memory.value().map(f64::from));
    }),
    gauge("DCGM_FI_DEV_ENC_UTIL", "Video encoder utilization, in percent", |gpu, points| {
        points.add(gpu.device.utilization.encoder.value().map(f64::from));
    }),
    gauge("DCGM_FI_DEV_DEC_UTIL", "Video decoder utilization, in percent", |gpu, points| {
        points.add(gpu.device.utilization.decoder.value().map(f64::from));
    }),
    gauge("DCGM_FI_DEV_XID_ERRORS", "Number of the last Xid error, 0 if there was none", |gpu, points| {
        let xids = &gpu.record.xids;
        if xids.count == 0 && !gpu.device.info.supported.contains(Metrics::XID) {
            return;
        }
        let xid = xids.last.map_or(0, |(xid, _)| xid);
        points.with(&[("err_code", &xid.to_string())], number(xid));
    }),
    gauge("DCGM_FI_DEV_FB_FREE", "Free device memory, in MiB", |gpu, points| {
        points.add(gpu.device.memory.value().map(|memory| mebibytes(memory.free)));
    }),
    gauge("DCGM_FI_DEV_FB_USED", "Allocated device memory, in MiB", |gpu, points| {
        points.add(gpu.device.memory.value().map(|memory| mebibytes(memory.used)));
    }),
    gauge("DCGM_FI_DEV_FB_RESERVED", "Reserved device memory, in MiB", |gpu, points| {
        points.add(gpu.device.memory.value().and_then(|memory| memory.reserved).map(mebibytes));
    }),
    // DCGM has this type and this unit: KiB per second, divided by 1000.
    counter(
        "DCGM_FI_DEV_NVLINK_BANDWIDTH_TOTAL",
        "Rate of all NVLinks in both directions, in MB per second",
        |gpu, points| {
            let nvlink = &gpu.device.nvlink;
            let rates = per_second(&nvlink.tx).zip(per_second(&nvlink.rx));
            points.add(rates.map(|(tx, rx)| ((tx + rx) / 1024.0 / 1000.0).trunc()));
        },
    ),
    gauge("DCGM_FI_DEV_VGPU_LICENSE_STATUS", "Whether the vGPU feature is licensed", |gpu, points| {
        points
            .add(gpu.facts().and_then(|facts| facts.vgpu_licensed).map(|is_licensed| f64::from(u8::from(is_licensed))));
    }),
    counter("DCGM_FI_DEV_UNCORRECTABLE_REMAPPED_ROWS", "Rows remapped due to uncorrectable errors", |gpu, points| {
        points.add(gpu.device.errors.remapped_rows.value().map(|rows| f64::from(rows.uncorrected)));
    }),
    counter("DCGM_FI_DEV_CORRECTABLE_REMAPPED_ROWS", "Rows remapped due to correctable errors", |gpu, points| {
        points.add(gpu.device.errors.remapped_rows.value().map(|rows| f64::from(rows.corrected)));
    }),
    gauge("DCGM_FI_DEV_ROW_REMAP_FAILURE", "Whether a row could not be remapped", |gpu, points| {
        let rows = gpu.device.errors.remapped_rows.value();
        points.add(rows.map(|rows| f64::from(u8::from(rows.has_failure_occurred))));
    }),
    gauge("DCGM_FI_PROF_GR_ENGINE_ACTIVE", "Share of the time with compute or graphics work", |gpu, points| {
        points.add(gpm(&gpu.device.gpm, GpmMetricId::GraphicsUtil));
    }),
    gauge("DCGM_FI_PROF_PIPE_TENSOR_ACTIVE", "Activity of the tensor cores, as a ratio", |gpu, points| {
        points.add(gpm(&gpu.device.gpm, GpmMetricId::AnyTensorUtil));
    }),
    gauge("DCGM_FI_PROF_DRAM_ACTIVE", "Utilization of the memory bandwidth, as a ratio", |gpu, points| {
        points.add(gpm(&gpu.device.gpm, GpmMetricId::DramBwUtil));
    }),
    gauge(
        "DCGM_FI_PROF_PCIE_TX_BYTES",
        "PCIe bytes that the GPU sends, per second; missing with 32-bit counters",
        |gpu, points| {
            points.add(per_second(&gpu.device.pcie.tx));
        },
    ),
    gauge(
        "DCGM_FI_PROF_PCIE_RX_BYTES",
        "PCIe bytes that the GPU receives, per second; missing with 32-bit counters",
        |gpu, points| {
            points.add(per_second(&gpu.device.pcie.rx));
        },
    ),
];

/// A MIG device as a GPU: memory and GPM metrics are those of the device, and others are absent.
#[must_use]
pub fn instance(gpu: &GpuView, mig: &MigView) -> GpuView {
    let mut device = gpu.device.clone();
    device.info = Arc::new(DeviceInfo::default());
    device.memory = mig.memory.clone();
    device.gpm.clone_from(&mig.gpm);
    device.utilization = Default::default();
    device.temperature = Default::default();
    device.power = Default::default();
    device.energy = Default::default();
    device.clocks = Default::default();
    device.pcie = Default::default();
    device.nvlink = Default::default();
    device.errors = Default::default();
    GpuView { device, record: Record::default(), down: None }
}
