//! Device enumeration by index, serial number, UUID and PCI bus ID.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::state::State;
use crate::write::{In, NvmlResult, Out, count_of};

functions! {
    system fn nvmlDeviceGetCount_v2(state; count: Out<c_uint>) {
        count.set(count_of(state.node.gpus.len()))
    }

    /// Without inaccessible devices, so indices differ from those of version 2.
    system fn nvmlDeviceGetCount(state; count: Out<c_uint>) {
        count.set(count_of(state.node.gpus.iter().filter(|gpu| gpu.accessible).count()))
    }

    system fn nvmlDeviceGetHandleByIndex_v2(state; index: c_uint, device: Out<nvmlDevice_t>) {
        set_handle(state, &device, Some(index as usize), NVML_ERROR_INVALID_ARGUMENT)
    }

    system fn nvmlDeviceGetHandleByIndex(state; index: c_uint, device: Out<nvmlDevice_t>) {
        let open = state.node.gpus.iter().enumerate().filter(|(_, gpu)| gpu.accessible);
        let open: Vec<usize> = open.map(|(index, _)| index).collect();
        if let (None, Some(last)) = (open.get(index as usize), open.last()) {
            // The handle of the last device that was visited stays in the output.
            device.set(state.handle(*last))?;
        }
        set_handle(state, &device, open.get(index as usize).copied(), NVML_ERROR_INVALID_ARGUMENT)
    }

    system fn nvmlDeviceGetHandleBySerial(state; serial: In<c_char>, device: Out<nvmlDevice_t>) {
        let serial = serial.text()?;
        set_handle(state, &device, position(state, |gpu| gpu.serial.as_deref() == Some(serial)), NVML_ERROR_NOT_FOUND)
    }

    system fn nvmlDeviceGetHandleByUUID(state; uuid: In<c_char>, device: Out<nvmlDevice_t>) {
        let uuid = uuid.text()?;
        // The prefix of a GPU's UUID can be missing.
        let is_same = |gpu: &Gpu| gpu.uuid == uuid || gpu.uuid.strip_prefix("GPU-") == Some(uuid);
        let found = position(state, is_same).or_else(|| state.find_mig_device(|mig| mig == uuid));
        set_handle(state, &device, found, NVML_ERROR_NOT_FOUND)
    }

    system fn nvmlDeviceGetHandleByUUIDV(state; uuid: In<nvmlUUID_v1_t>, device: Out<nvmlDevice_t>) {
        let uuid = uuid.stamped()?;
        let found = match uuid.type_ {
            NVML_UUID_TYPE_ASCII => {
                // SAFETY: both members are arrays of bytes, for which any bits are values.
                let text = unsafe { uuid.value.str_ }.map(|char| char.to_ne_bytes()[0]);
                let text = text.split(|byte| *byte == 0).next().unwrap_or_default();
                let gpu = position(state, |gpu| gpu.uuid.as_bytes() == text);
                gpu.or_else(|| state.find_mig_device(|uuid| uuid.as_bytes() == text))
            }
            NVML_UUID_TYPE_BINARY => {
                // SAFETY: as above.
                let bytes = unsafe { uuid.value.bytes };
                let gpu = position(state, |gpu| binary(&gpu.uuid) == Some(bytes));
                gpu.or_else(|| state.find_mig_device(|uuid| binary(uuid) == Some(bytes)))
            }
            _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
        };
        set_handle(state, &device, found, NVML_ERROR_NOT_FOUND)
    }

    system fn nvmlDeviceGetHandleByPciBusId_v2(state; bus_id: In<c_char>, device: Out<nvmlDevice_t>) {
        let address = parse_bus_id(bus_id.text()?).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        set_handle(state, &device, position(state, |gpu| pci_address(gpu) == address), NVML_ERROR_NOT_FOUND)
    }

    system fn nvmlDeviceGetHandleByPciBusId(state; bus_id: In<c_char>, device: Out<nvmlDevice_t>) {
        let address = parse_bus_id(bus_id.text()?).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        set_handle(state, &device, position(state, |gpu| pci_address(gpu) == address), NVML_ERROR_NOT_FOUND)
    }

    /// The index of a MIG device counts the MIG devices of its GPU.
    device fn nvmlDeviceGetIndex(state, index; out: Out<c_uint>) {
        let found = state.mig_device(index).map_or(count_of(index), |(_, _, compute)| compute.device_index);
        out.set(found)
    }
}

fn position(state: &State, predicate: impl Fn(&Gpu) -> bool) -> Option<usize> {
    state.node.gpus.iter().position(predicate)
}

/// Writes the handle of a found device, if the device can be used.
fn set_handle(state: &State, device: &Out<nvmlDevice_t>, found: Option<usize>, missing: nvmlReturn_t) -> NvmlResult {
    device.check()?;
    let index = found.ok_or(missing)?;
    let gpu = state.node.gpus.get(state.gpu_of(index)?).ok_or(missing)?;
    if !gpu.accessible {
        return Err(NVML_ERROR_NO_PERMISSION);
    }
    if gpu.lost {
        return Err(NVML_ERROR_GPU_IS_LOST);
    }
    device.set(state.handle(index))
}

fn pci_address(gpu: &Gpu) -> (u32, u32, u32) {
    (gpu.pci.domain, gpu.pci.bus, gpu.pci.device)
}

/// Domain, bus and device of a PCI bus ID, such as `00000000:06:00.0`. The domain can be shorter or missing, as can the
/// function.
fn parse_bus_id(text: &str) -> Option<(u32, u32, u32)> {
    let number = |text: &str, longest: usize| {
        let right = !text.is_empty() && text.len() <= longest && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        right.then(|| u32::from_str_radix(text, 16).ok()).flatten()
    };
    let (text, function) = text.split_once('.').unwrap_or((text, "0"));
    number(function, 1)?;
    let (text, device) = text.rsplit_once(':')?;
    let (domain, bus) = text.rsplit_once(':').unwrap_or(("0", text));
    Some((number(domain, 8)?, number(bus, 2)?, number(device, 2)?))
}

/// The sixteen bytes of a UUID string.
fn binary(uuid: &str) -> Option<[u8; 16]> {
    let mut digits = uuid.split_once('-')?.1.bytes().filter(|byte| *byte != b'-');
    let mut bytes = [0; 16];
    for byte in &mut bytes {
        let mut nibble = || char::from(digits.next()?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        *byte = nibble()? << 4 | nibble()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bus_ids_are_read_in_all_their_forms() {
        for text in ["00000000:0A:06.0", "0000:0a:06.0", "0a:06.0", "0A:06", "00000000:0A:06.1"] {
            assert_eq!(parse_bus_id(text), Some((0, 10, 6)), "{text}");
        }
        for text in ["", "06", "zz:06.0", "000000000:0A:06.0", "0000:0A:006.0", "0000:0A:06.", "0000:+A:06.0"] {
            assert_eq!(parse_bus_id(text), None, "{text}");
        }
    }

    #[test]
    fn uuids_are_sixteen_bytes() {
        let bytes = binary("GPU-00000000-0000-4000-8000-0000000000ff").unwrap();
        assert_eq!((bytes[6], bytes[8], bytes[15]), (0x40, 0x80, 0xff));
        assert_eq!(binary("GPU-0000"), None);
    }
}
