//! One H200, given to a virtual machine without its NVLinks, with driver 580.159.04.
//!
//! The values were recorded, in `captures/h200x1-580.159.04-idle.txt` and the capture under load beside it.

use crate::model::NvLinks;
use crate::node::Node;
use crate::profiles::{boards, h200x8};

pub(crate) fn node() -> Node {
    let mut gpu = h200x8::gpu(0);
    gpu.cpus = 0..16;
    gpu.module_id = Some(7);
    gpu.platform = Some(boards::board::platform(7));
    gpu.pcie.replays = 1;
    gpu.nvlink = NvLinks::default();
    gpu.fabric = boards::fabric::h200_without_links();
    gpu.field_values = boards::field_values::h200_without_links();
    gpu.power.energy_mj = 8_750_398;
    let [idle, _] = &mut gpu.loads;
    *idle = boards::loads::h200_of_virtual_machine();
    gpu.stop();
    Node {
        gpus: vec![gpu],
        confidential: Some(boards::confidential::h200_system(1)),
        nvlink_bw_mode: Some(0),
        vgpu_versions: Some(boards::virtual_gpus::versions()),
        ..Node::empty()
    }
}
