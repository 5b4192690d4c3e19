//! PCIe throughput, bridge chips and C2C.

use core::ffi::*;

use nvml_sys::*;

use crate::write::{InOut, Out};

functions! {
    /// The real function measures for 20 milliseconds before it returns.
    device fn nvmlDeviceGetPcieThroughput(gpu; counter: nvmlPcieUtilCounter_t, value: Out<c_uint>) {
        let throughput = gpu.board.pcie_throughput;
        value.set_some(match counter {
            NVML_PCIE_UTIL_TX_BYTES => throughput.map(|throughput| throughput.sent),
            NVML_PCIE_UTIL_RX_BYTES => throughput.map(|throughput| throughput.received),
            _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
        })
    }

    device fn nvmlDeviceGetBridgeChipInfo(gpu; hierarchy: Out<nvmlBridgeChipHierarchy_t>) {
        hierarchy.check()?;
        let chips = &gpu.board.bridge_chips;
        if chips.is_empty() {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        // The library leaves stale bytes of its stack in the array after the valid entries.
        let stale = nvmlBridgeChipInfo_t { type_: c_uint::MAX, fwVersion: c_uint::MAX };
        let mut written = [stale; NVML_MAX_PHYSICAL_BRIDGE as usize];
        for (entry, (type_, version)) in written.iter_mut().zip(chips) {
            *entry = nvmlBridgeChipInfo_t { type_: *type_, fwVersion: *version };
        }
        let count = u8::try_from(chips.len()).unwrap_or(u8::MAX);
        let bridgeCount = gpu.board.claimed_bridge_chips.unwrap_or(count);
        hierarchy.set(nvmlBridgeChipHierarchy_t { bridgeCount, bridgeChipInfo: written })
    }

    /// The struct has no version field, despite its name.
    device fn nvmlDeviceGetC2cModeInfoV(gpu; info: Out<nvmlC2cModeInfo_v1_t>) {
        info.set_some(gpu.board.c2c.map(|on| nvmlC2cModeInfo_v1_t { isC2cEnabled: on.into() }))
    }

    device fn nvmlDeviceGetNumaNodeId(gpu; node: Out<c_uint>) {
        node.set_some(gpu.board.memory_numa_node)
    }

    device fn nvmlDeviceGetAddressingMode(gpu; mode: InOut<nvmlDeviceAddressingMode_v1_t>) {
        let stamped = mode.stamped()?;
        let value = gpu.board.addressing_mode.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        mode.set(nvmlDeviceAddressingMode_v1_t { value, ..stamped })
    }
}
