//! Captures that no driver made.

use super::call;
use nvml_sim::capture::Capture;
use nvml_sim::{Node, Simulation};
use nvml_sys::*;

#[test]
fn a_long_text_stays_within_the_buffer() {
    for (length, is_recorded) in [(63, true), (64, false), (4000, false)] {
        let version = "7".repeat(length);
        let text = format!(
            "nvml capture 1\ndriver: 580.159.04\n\nnvmlDeviceGetGspFirmwareVersion\n  device=gpu0 -> SUCCESS version=\"{version}\"\n"
        );
        let sim = Simulation::start(Node::from_capture(Capture::parse(&text).unwrap()));
        let nvml = sim.functions();
        let (mut device, mut buffer) = (nvmlDevice_t::zeroed(), [0x55_u8; 8192]);
        assert_eq!(call!(nvml, nvmlInit_v2()), NVML_SUCCESS);
        assert_eq!(call!(nvml, nvmlDeviceGetHandleByIndex_v2(0, &raw mut device)), NVML_SUCCESS);
        call!(nvml, nvmlDeviceGetGspFirmwareVersion(device, buffer.as_mut_ptr().cast()));
        let (inside, outside) = buffer.split_at(NVML_GSP_FIRMWARE_VERSION_BUF_SIZE as usize);
        assert_eq!(inside.starts_with(b"7777"), is_recorded, "{length}");
        assert!(outside.iter().all(|byte| *byte == 0x55), "{length}");
        assert_eq!(call!(nvml, nvmlShutdown()), NVML_SUCCESS);
    }
}

#[test]
fn samples_since_a_time_are_those_of_the_present() {
    const NOW: u64 = 1_795_332_995_000_000;
    let text = "nvml capture 1\ndriver: 580.159.04\n\nnvmlDeviceGetProcessUtilization\n  device=gpu0 processSamplesCount=512 \
                lastSeenTimeStamp=0 -> SUCCESS utilization=[{pid=7 timeStamp=1000000~ smUtil=10 memUtil=0 encUtil=0 \
                decUtil=0} {pid=8 timeStamp=3000000~ smUtil=30 memUtil=0 encUtil=0 decUtil=0}] processSamplesCount=2\n";
    let node = Node { now_us: Some(NOW), ..Node::from_capture(Capture::parse(text).unwrap()) };
    let sim = Simulation::start(node);
    let nvml = sim.functions();
    assert_eq!(call!(nvml, nvmlInit_v2()), NVML_SUCCESS);
    let since = |last_seen: u64| {
        let (mut samples, mut count) = ([nvmlProcessUtilizationSample_t::zeroed(); 4], 4);
        let gpu = super::device(&nvml, 0);
        let code = call!(nvml, nvmlDeviceGetProcessUtilization(gpu, samples.as_mut_ptr(), &raw mut count, last_seen));
        let times = samples.iter().take(count as usize).map(|sample| (sample.pid, sample.timeStamp));
        (code, times.collect::<Vec<_>>())
    };
    assert_eq!(since(0), (NVML_SUCCESS, vec![(7, 1_000_000), (8, 3_000_000)]));
    assert_eq!(since(NOW - 1_000_000), (NVML_SUCCESS, vec![(8, NOW)]));
    assert_eq!(since(NOW - 2_500_000), (NVML_SUCCESS, vec![(7, NOW - 2_000_000), (8, NOW)]));
    assert_eq!(since(NOW), (NVML_ERROR_NOT_FOUND, vec![]));
    assert_eq!(call!(nvml, nvmlShutdown()), NVML_SUCCESS);
}
