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
