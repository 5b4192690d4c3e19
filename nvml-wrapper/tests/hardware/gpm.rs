//! GPM under a known load: matrix products of PyTorch, then an idle GPU.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use libtest_mimic::Failed;
use nvml_wrapper::device::topology::{P2pCapability, P2pStatus};
use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};
use nvml_wrapper::{Device, GpmSample, Nvml};

use crate::checked::{CHECKED, Outcome, gpus, not_checked, nothing_checked};

/// Multiplies matrices for this number of seconds, after a line that reports that the program is ready.
const PRODUCTS: &str = "
import sys, time, torch
a = torch.randn(8192, 8192, device='cuda', dtype=torch.bfloat16)
b = torch.randn(8192, 8192, device='cuda', dtype=torch.bfloat16)
c = a @ b
torch.cuda.synchronize()
print('ready', flush=True)
end = time.time() + float(sys.argv[1])
while time.time() < end:
    for _ in range(50):
        torch.matmul(a, b, out=c)
    torch.cuda.synchronize()
";

/// Copies from one GPU to another for this number of seconds.
const COPIES: &str = "
import sys, time, torch
a = torch.zeros(1 << 28, dtype=torch.uint8, device='cuda:0')
b = torch.zeros(1 << 28, dtype=torch.uint8, device='cuda:1')
b.copy_(a)
torch.cuda.synchronize(0)
print('ready', flush=True)
end = time.time() + float(sys.argv[1])
while time.time() < end:
    for _ in range(20):
        b.copy_(a)
    torch.cuda.synchronize(0)
    torch.cuda.synchronize(1)
";

const METRICS: [GpmMetricId; 10] = [
    GpmMetricId::GraphicsUtil,
    GpmMetricId::SmUtil,
    GpmMetricId::SmOccupancy,
    GpmMetricId::AnyTensorUtil,
    GpmMetricId::HmmaTensorUtil,
    GpmMetricId::Fp64Util,
    GpmMetricId::DramBwUtil,
    GpmMetricId::PcieTxPerSec,
    GpmMetricId::NvlinkTotalRxPerSec,
    GpmMetricId::NvlinkTotalTxPerSec,
];

/// Program that keeps GPUs busy, and is ended when this value is dropped.
struct Load(Child);

impl Load {
    /// Starts the program on the GPUs of these UUIDs and waits until it is ready.
    fn start(program: &str, uuids: &[String]) -> Result<Load, Failed> {
        let mut child = Command::new("python3")
            .args(["-c", program, "30"])
            .env("CUDA_VISIBLE_DEVICES", uuids.join(","))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = child.stdout.take();
        let load = Load(child);
        let mut line = String::new();
        BufReader::new(output.ok_or("the program has no output")?).read_line(&mut line)?;
        if line.trim() == "ready" { Ok(load) } else { Err("the program did not begin: see above".into()) }
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        // Errors are ignored here.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn has_torch() -> bool {
    let torch = "import sys, torch; sys.exit(0 if torch.cuda.is_available() else 3)";
    let output = Command::new("python3").args(["-c", torch]).output();
    output.is_ok_and(|output| output.status.success())
}

/// GPU with its metrics and samples.
struct Meter {
    device: Device,
    uuid: String,
    before: GpmSample,
    now: GpmSample,
    metrics: GpmMetrics,
}

impl Meter {
    fn new(device: Device) -> Result<Meter, Failed> {
        let (uuid, nvml) = (device.uuid()?, device.nvml().clone());
        let (before, now) = (nvml.create_gpm_sample()?, nvml.create_gpm_sample()?);
        Ok(Meter { device, uuid, before, now, metrics: GpmMetrics::new(METRICS) })
    }

    /// Value of a metric. `None` if the GPU does not have the metric.
    fn value(&self, id: GpmMetricId) -> Option<f64> {
        self.metrics.value(id).ok().flatten()
    }
}

/// Metrics of all GPUs over one second.
fn measure(meters: &mut [Meter], what: &str) -> Result<(), Failed> {
    for meter in meters.iter_mut() {
        meter.device.gpm_sample_into(&mut meter.before)?;
    }
    std::thread::sleep(Duration::from_secs(1));
    for (index, meter) in meters.iter_mut().enumerate() {
        meter.device.gpm_sample_into(&mut meter.now)?;
        meter.metrics.read(&meter.before, &meter.now)?;
        let utilization = meter.device.utilization_rates()?;
        println!("GPU {index}, {what}: utilization {} and {} of memory", utilization.gpu, utilization.memory);
        for metric in &meter.metrics {
            let info = metric.info.as_ref();
            let unit = info.and_then(|info| info.unit.as_deref()).unwrap_or_default();
            let name = info.and_then(|info| info.short_name.as_deref()).unwrap_or_default();
            println!("    {:<22} {:<8} {:?} {unit}", format!("{:?}", metric.id), name, metric.value);
            if let (Ok(Some(value)), Some(nvml_wrapper::gpm::GpmUnit::Percent)) = (metric.value, metric.id.unit()) {
                // Measured values may exceed the limit slightly, because the clocks differ.
                assert!((0.0..=101.0).contains(&value), "{metric:?}");
            }
        }
    }
    Ok(())
}

/// Idle: SMs and tensor cores have no load. A GPU becomes idle some time after a program has ended.
fn rests(meter: &Meter) -> bool {
    [GpmMetricId::SmUtil, GpmMetricId::AnyTensorUtil, GpmMetricId::GraphicsUtil]
        .into_iter()
        .all(|id| meter.value(id).is_none_or(|value| value < 5.0))
}

fn wait_for_rest(meters: &mut [Meter]) -> Result<(), Failed> {
    let start = Instant::now();
    loop {
        measure(meters, "idle")?;
        if meters.iter().all(rests) {
            return Ok(());
        }
        if start.elapsed() > Duration::from_secs(20) {
            return Err("a GPU does not come to rest: does another program use it?".into());
        }
    }
}

/// GPUs that support GPM and are not in MIG mode, or why there is no load for one.
fn meters(nvml: &Nvml) -> Result<Result<Vec<Meter>, &'static str>, Failed> {
    if !has_torch() {
        return Ok(Err("GPM under a load: python3 has no PyTorch that reaches a GPU"));
    }
    let mut meters = Vec::new();
    for device in gpus(nvml)? {
        let divided = device.mig_mode().is_ok_and(|mode| mode.current);
        match device.is_gpm_supported() {
            Ok(true) if !divided => meters.push(Meter::new(device)?),
            result => not_checked(format!("GPM of GPU {}: {result:?}, MIG {divided}", device.index()?)),
        }
    }
    Ok(if meters.is_empty() { Err("GPM: no GPU outside of MIG mode supports it") } else { Ok(meters) })
}

pub(crate) fn metrics_follow_a_load(nvml: &Nvml) -> Outcome {
    let mut meters = match meters(nvml)? {
        Ok(meters) => meters,
        Err(reason) => return nothing_checked(reason),
    };
    wait_for_rest(&mut meters)?;
    for busy in 0..meters.len() {
        let uuids: Vec<String> = meters.get(busy).map(|meter| meter.uuid.clone()).into_iter().collect();
        let load = Load::start(PRODUCTS, &uuids)?;
        // The utilization is that of the previous second, so the first reading is discarded.
        measure(&mut meters, "beginning")?;
        measure(&mut meters, &format!("products on GPU {busy}"))?;
        for (index, meter) in meters.iter().enumerate() {
            if index != busy {
                assert!(rests(meter), "GPU {index} is busy, and the load is on GPU {busy}");
                continue;
            }
            let least = |id, least: f64| {
                let value = meter.value(id);
                assert!(value.is_some_and(|value| value >= least), "{id:?} is {value:?}, and {least} is the least");
            };
            least(GpmMetricId::GraphicsUtil, 80.0);
            least(GpmMetricId::SmUtil, 70.0);
            least(GpmMetricId::AnyTensorUtil, 50.0);
            least(GpmMetricId::SmOccupancy, 1.0);
            least(GpmMetricId::DramBwUtil, 0.5);
            // No matrix product is in double precision.
            assert!(meter.value(GpmMetricId::Fp64Util).is_none_or(|value| value < 5.0));
            assert!(meter.device.utilization_rates()?.gpu >= 80);
        }
        drop(load);
        wait_for_rest(&mut meters)?;
    }
    CHECKED
}

/// With two GPUs: copies from one to the other are seen as transmitted data of the first and received data of the
/// second, by GPM and by the counters among the field values.
pub(crate) fn copies_are_seen_on_nvlink(nvml: &Nvml) -> Outcome {
    let mut meters = match meters(nvml)? {
        Ok(meters) => meters,
        Err(reason) => return nothing_checked(reason),
    };
    let [one, two, ..] = meters.as_slice() else {
        return nothing_checked("copies over NVLink: one GPU");
    };
    let reach = one.device.p2p_status(&two.device, P2pCapability::NvLink);
    if reach != Ok(P2pStatus::Ok) || nvml.nvlinks_between(&one.device, &two.device)?.is_empty() {
        return nothing_checked(format!("copies over NVLink: the first two GPUs have P2P {reach:?}"));
    }
    let (uuids, pair) = ([one.uuid.clone(), two.uuid.clone()], [one.device.clone(), two.device.clone()]);
    let load = Load::start(COPIES, &uuids)?;
    let before = pair.each_ref().map(Device::nvlink_throughput);
    let start = Instant::now();
    measure(&mut meters, "copies from GPU 0 to GPU 1")?;
    let after = pair.each_ref().map(Device::nvlink_throughput);
    let elapsed = start.elapsed().as_secs_f64();
    drop(load);
    let moved: Vec<f64> = meters
        .iter()
        .zip([GpmMetricId::NvlinkTotalTxPerSec, GpmMetricId::NvlinkTotalRxPerSec])
        .filter_map(|(meter, id)| meter.value(id))
        .collect();
    println!("GPM: sent and received {moved:?} MiB/s");
    let [Ok(sent_before), Ok(received_before)] = before else { return Err(format!("{before:?}").into()) };
    let [Ok(sent_after), Ok(received_after)] = after else { return Err(format!("{after:?}").into()) };
    #[allow(clippy::cast_precision_loss)]
    let a_second = |bytes: u64| bytes as f64 / elapsed / f64::from(1 << 20);
    let sent = a_second(sent_after.data_tx.saturating_sub(sent_before.data_tx));
    let received = a_second(received_after.data_rx.saturating_sub(received_before.data_rx));
    println!("field values: sent {sent:.0} MiB/s, received {received:.0} MiB/s");
    assert!(sent > 1000.0 && received > 1000.0, "copies do not go over NVLink");
    assert!(moved.iter().all(|moved| *moved > 1000.0), "GPM does not see them");
    CHECKED
}
