//! Properties of GPUs by name.

use nvml_sys::*;

use super::scripts;
use crate::gpu::{Gpu, Process, ProcessKind};
use crate::node::Node;

/// A property of a GPU that has a name: `KEY` of the setting `gpuN.KEY=value`.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Key {
    /// Name.
    pub name: &'static str,
    /// Meaning and allowed values.
    pub meaning: &'static str,
    set: fn(&mut Gpu, &str) -> Option<()>,
    get: Option<fn(&Gpu) -> Option<String>>,
}

const fn key(name: &'static str, meaning: &'static str, set: fn(&mut Gpu, &str) -> Option<()>) -> Key {
    Key { name, meaning, set, get: None }
}

/// A property that setters of NVML change.
const fn kept(
    name: &'static str,
    meaning: &'static str,
    set: fn(&mut Gpu, &str) -> Option<()>,
    get: fn(&Gpu) -> Option<String>,
) -> Key {
    Key { name, meaning, set, get: Some(get) }
}

/// Name of the property that is the MIG layout, which needs the index of the GPU.
const MIG: &str = "mig";
/// Name of the property that is an event, which needs the index of the GPU.
const EVENT: &str = "event";

impl Key {
    /// Whether an assignment of this property is an occurrence, and not a value: a repeated one occurs again.
    #[must_use]
    pub fn is_occurrence(&self) -> bool {
        self.name == EVENT
    }

    /// All properties.
    pub const ALL: &[Key] = &[
        key("name", "product name", |gpu, text| put(&mut gpu.name, text.to_owned())),
        key("uuid", "UUID", |gpu, text| put(&mut gpu.uuid, text.to_owned())),
        key("serial", "serial number", |gpu, text| put(&mut gpu.serial, Some(text.to_owned()))),
        key("vbios", "VBIOS version", |gpu, text| put(&mut gpu.vbios_version, text.to_owned())),
        key("state", "working, lost, hidden or unsupported", |gpu, text| {
            gpu.set_state(scripts::named(text)?);
            Some(())
        }),
        // Set by `Node::set`, which knows the index of the GPU.
        key(EVENT, "delivers an event to the sets that are registered: xid:79 (TYPE:DATA)", |_, _| None),
        key("load", "idle or busy: utilization, clocks, power, temperatures of the board", load),
        key(
            "processes",
            "PID or PID:MEMORY, joined by +, within the total memory; self is the program that loads the library; none",
            processes,
        ),
        key("temperature", "GPU core temperature in degrees Celsius", |gpu, text| {
            put(&mut gpu.thermal.gpu, text.parse().ok()?)
        }),
        key("memory-temperature", "memory temperature in degrees Celsius", |gpu, text| {
            put(&mut gpu.thermal.memory, Some(text.parse().ok()?))
        }),
        key("power", "power draw: 350W, or in milliwatts", |gpu, text| put(&mut gpu.power.usage, watts(text)?)),
        kept("power-limit", "power management limit: 500W, or in milliwatts", power_limit, |gpu| {
            gpu.power.management.then(|| gpu.power.limit.to_string())
        }),
        key("utilization", "GPU utilization in percent", |gpu, text| put(&mut gpu.utilization.gpu, percent(text)?)),
        key("memory-utilization", "memory utilization in percent", |gpu, text| {
            put(&mut gpu.utilization.memory, percent(text)?)
        }),
        key("encoder-utilization", "encoder utilization in percent", |gpu, text| {
            put(&mut gpu.utilization.encoder, Some(percent(text)?))
        }),
        key("decoder-utilization", "decoder utilization in percent", |gpu, text| {
            put(&mut gpu.utilization.decoder, Some(percent(text)?))
        }),
        key("memory-used", "memory used by clients: 4GiB, 100MiB, or in bytes", |gpu, text| {
            put(&mut gpu.memory.used, bytes(text).filter(|used| *used <= gpu.memory.total)?)
        }),
        key("memory-total", "total memory: 80GiB, or in bytes", |gpu, text| put(&mut gpu.memory.total, bytes(text)?)),
        key("graphics-clock", "graphics clock in MHz", |gpu, text| clock(gpu, NVML_CLOCK_GRAPHICS, text)),
        key("sm-clock", "SM clock in MHz", |gpu, text| clock(gpu, NVML_CLOCK_SM, text)),
        key("memory-clock", "memory clock in MHz", |gpu, text| clock(gpu, NVML_CLOCK_MEM, text)),
        key("video-clock", "video clock in MHz", |gpu, text| clock(gpu, NVML_CLOCK_VIDEO, text)),
        key("event-reasons", "clocks event reasons: a bit mask such as 0x8", |gpu, text| {
            put(&mut gpu.clocks.event_reasons, mask(text)?)
        }),
        key("pstate", "performance state: 0 to 15", |gpu, text| {
            put(&mut gpu.clocks.performance_state, text.parse().ok().filter(|state| *state <= NVML_PSTATE_15)?)
        }),
        key("fan-speed", "speed of all fans in percent", |gpu, text| {
            let speed = percent(text).filter(|_| !gpu.fans.is_empty())?;
            gpu.fans.iter_mut().for_each(|fan| fan.speed = speed);
            Some(())
        }),
        key("pcie-generation", "current PCIe link generation", |gpu, text| {
            put(&mut gpu.pcie.generation, text.parse().ok()?)
        }),
        key("pcie-width", "current PCIe link width", |gpu, text| put(&mut gpu.pcie.width, text.parse().ok()?)),
        key("pcie-replays", "PCIe replay counter", |gpu, text| put(&mut gpu.pcie.replays, text.parse().ok()?)),
        key("corrected-errors", "volatile count of corrected ECC errors of the device memory", |gpu, text| {
            errors(gpu, NVML_MEMORY_ERROR_TYPE_CORRECTED, text)
        }),
        key("uncorrected-errors", "volatile count of uncorrected ECC errors of the device memory", |gpu, text| {
            errors(gpu, NVML_MEMORY_ERROR_TYPE_UNCORRECTED, text)
        }),
        kept(
            "persistence-mode",
            "on or off",
            |gpu, text| put(&mut gpu.modes.persistence, flag(text)?),
            |gpu| Some(on_or_off(gpu.modes.persistence)),
        ),
        kept(
            "compute-mode",
            "default, prohibited or exclusive-process",
            |gpu, text| {
                let mode = COMPUTE_MODES.iter().find(|(name, _)| *name == text)?.1;
                put(&mut gpu.modes.compute, mode)
            },
            |gpu| {
                let mode = COMPUTE_MODES.iter().find(|(_, mode)| *mode == gpu.modes.compute);
                mode.map(|(name, _)| (*name).to_owned())
            },
        ),
        key("ecc-mode", "current ECC mode: on or off", |gpu, text| {
            put(&mut gpu.modes.ecc.as_mut()?.current, flag(text)?)
        }),
        kept(
            "ecc-pending",
            "ECC mode after the next reboot: on or off",
            |gpu, text| put(&mut gpu.modes.ecc.as_mut()?.pending, flag(text)?),
            |gpu| gpu.modes.ecc.map(|ecc| on_or_off(ecc.pending)),
        ),
        kept(
            "accounting-mode",
            "on or off",
            |gpu, text| put(&mut gpu.accounting.enabled, flag(text)?),
            |gpu| Some(on_or_off(gpu.accounting.enabled)),
        ),
        kept(
            "gpu-clock-lock",
            "minimum and maximum of the locked GPU clock in MHz: 210-1410; off",
            |gpu, text| put(&mut gpu.clock_control.gpu_lock.as_mut()?.range, range(text)?),
            |gpu| gpu.clock_control.gpu_lock.map(|lock| range_text(lock.range)),
        ),
        kept(
            "memory-clock-lock",
            "minimum and maximum of the locked memory clock in MHz; off",
            |gpu, text| put(&mut gpu.clock_control.memory_lock.as_mut()?.range, range(text)?),
            |gpu| gpu.clock_control.memory_lock.map(|lock| range_text(lock.range)),
        ),
        kept(
            "applications-clocks",
            "memory and graphics clock in MHz: 3201/1500",
            |gpu, text| {
                let (memory, graphics) = text.split_once('/')?;
                let (memory, graphics) = (memory.parse().ok()?, graphics.parse().ok()?);
                gpu.clocks.applications[0]?;
                gpu.clocks.applications = [Some(graphics), Some(graphics), Some(memory), None];
                Some(())
            },
            |gpu| match gpu.clocks.applications {
                [Some(graphics), _, Some(memory), _] => Some(format!("{memory}/{graphics}")),
                _ => None,
            },
        ),
        // Set by `Node::set`, which knows the index of the GPU.
        kept(
            MIG,
            "MIG devices: names of profiles joined by +, such as 3g.71gb+1g.18gb; off",
            |_, _| None,
            |gpu| (!gpu.mig.profiles.is_empty()).then(|| gpu.mig_layout()),
        ),
    ];

    /// Property of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Key> {
        Key::ALL.iter().find(|key| key.name == name)
    }
}

/// # Properties by name
impl Node {
    /// Sets a property of a GPU: `gpu1.power-limit=300W`, or `gpu*.KEY=VALUE` for all GPUs. [`Key::ALL`] are the keys.
    ///
    /// # Errors
    ///
    /// A text that follows the assignment in a message: what is wrong with it, and what is allowed.
    ///
    /// # Examples
    ///
    /// ```
    /// let mut node = nvml_sim::Node::h200x8();
    /// node.set("gpu1.power-limit=300W")?;
    /// assert_eq!(node.gpus[1].power.limit, 300_000);
    /// # Ok::<(), String>(())
    /// ```
    pub fn set(&mut self, assignment: &str) -> Result<(), String> {
        let form = || "is not a property, such as gpu1.power-limit=300W (gpuN.KEY=VALUE, or gpu*.KEY=VALUE)".to_owned();
        let (property, value) = assignment.split_once('=').ok_or_else(form)?;
        let (gpu, name) = property.trim().split_once('.').ok_or_else(form)?;
        let gpu = gpu.strip_prefix("gpu").ok_or_else(form)?;
        let known = || Key::ALL.iter().map(|key| key.name).collect::<Vec<_>>().join(", ");
        let key = Key::find(name).ok_or_else(|| format!("names {name}, which is none of {}", known()))?;
        let count = self.gpus.len();
        let gpus = match gpu {
            "*" => 0..count,
            number => {
                let index = number.parse().ok().filter(|index: &usize| *index < count);
                let index = index.ok_or_else(|| scripts::no_gpu(count))?;
                index..index + 1
            }
        };
        for index in gpus {
            self.set_key(key, index, value.trim())?;
        }
        Ok(())
    }

    fn set_key(&mut self, key: &Key, gpu: usize, value: &str) -> Result<(), String> {
        if key.name == EVENT {
            self.events.push(scripts::event_now(gpu, value)?);
            return Ok(());
        }
        if key.name == MIG {
            let profiles: Vec<&str> = value.split('+').map(str::trim).filter(|name| *name != "off").collect();
            return self.set_mig(gpu, &profiles).map_err(|reason| format!("is not possible: {reason}"));
        }
        let wrong = || format!("has a value that is not allowed on GPU {gpu}: {}", key.meaning);
        self.gpus.get_mut(gpu).and_then(|gpu| (key.set)(gpu, value)).ok_or_else(wrong)
    }

    /// Properties that setters of NVML change, as assignments for [`Node::set`]: power limit, persistence, compute,
    /// accounting and pending ECC mode, locked and applications clocks, and MIG instances.
    #[must_use]
    pub fn settings(&self) -> Vec<String> {
        let of_gpu = |(index, gpu): (usize, &Gpu)| -> Vec<String> {
            let texts = Key::ALL.iter().filter_map(|key| Some((key.name, (key.get?)(gpu)?)));
            texts.map(|(name, value)| format!("gpu{index}.{name}={value}")).collect()
        };
        self.gpus.iter().enumerate().flat_map(of_gpu).collect()
    }
}

const COMPUTE_MODES: [(&str, nvmlComputeMode_t); 3] = [
    ("default", NVML_COMPUTEMODE_DEFAULT),
    ("prohibited", NVML_COMPUTEMODE_PROHIBITED),
    ("exclusive-process", NVML_COMPUTEMODE_EXCLUSIVE_PROCESS),
];

/// A setter as an expression.
#[allow(clippy::unnecessary_wraps)]
fn put<T>(field: &mut T, value: T) -> Option<()> {
    *field = value;
    Some(())
}

fn flag(text: &str) -> Option<bool> {
    match text {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

fn on_or_off(flag: bool) -> String {
    if flag { "on" } else { "off" }.to_owned()
}

fn percent(text: &str) -> Option<u32> {
    text.strip_suffix('%').unwrap_or(text).parse().ok().filter(|percent| *percent <= 100)
}

fn watts(text: &str) -> Option<u32> {
    let (number, factor) = match text.strip_suffix('W') {
        Some(watts) => (watts, 1000),
        None => (text, 1),
    };
    number.parse::<u32>().ok()?.checked_mul(factor)
}

fn bytes(text: &str) -> Option<u64> {
    let unit = |(suffix, shift): (&str, u32)| Some((text.strip_suffix(suffix)?, shift));
    let (number, shift) = [("KiB", 10), ("MiB", 20), ("GiB", 30)].into_iter().find_map(unit).unwrap_or((text, 0));
    number.parse::<u64>().ok()?.checked_mul(1 << shift)
}

fn mask(text: &str) -> Option<u64> {
    match text.strip_prefix("0x") {
        Some(digits) => u64::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

fn clock(gpu: &mut Gpu, clock: nvmlClockType_t, text: &str) -> Option<()> {
    put(gpu.clocks.current.get_mut(clock as usize)?, text.parse().ok()?)
}

/// `Some(None)` for `off`.
fn range(text: &str) -> Option<Option<(u32, u32)>> {
    if text == "off" {
        return Some(None);
    }
    let (lowest, highest) = text.split_once('-')?;
    let (lowest, highest): (u32, u32) = (lowest.parse().ok()?, highest.parse().ok()?);
    (lowest <= highest).then_some(Some((lowest, highest)))
}

fn range_text(range: Option<(u32, u32)>) -> String {
    range.map_or_else(|| "off".to_owned(), |(lowest, highest)| format!("{lowest}-{highest}"))
}

fn power_limit(gpu: &mut Gpu, text: &str) -> Option<()> {
    let power = &mut gpu.power;
    let limit = watts(text).filter(|limit| (power.min_limit..=power.max_limit).contains(limit))?;
    (power.limit, power.enforced_limit) = (limit, limit);
    Some(())
}

fn errors(gpu: &mut Gpu, error_type: nvmlMemoryErrorType_t, text: &str) -> Option<()> {
    let counts = gpu.memory_health.errors.get_mut(error_type as usize)?;
    let of_counter = counts.get_mut(NVML_VOLATILE_ECC as usize)?;
    *of_counter.get_mut(NVML_MEMORY_LOCATION_DEVICE_MEMORY as usize)?.as_mut()? = text.parse().ok()?;
    Some(())
}

fn load(gpu: &mut Gpu, text: &str) -> Option<()> {
    let [idle, busy] = gpu.loads.clone();
    match text {
        "idle" => gpu.set_load(&idle),
        "busy" => gpu.set_load(&busy),
        _ => return None,
    }
    Some(())
}

fn processes(gpu: &mut Gpu, text: &str) -> Option<()> {
    let process = |text: &str| {
        let (pid, memory) = text.trim().split_once(':').unwrap_or((text.trim(), "1GiB"));
        let pid = if pid == "self" { std::process::id() } else { pid.parse().ok()? };
        Some(Process::new(ProcessKind::Compute, pid, bytes(memory)?))
    };
    let list = if text == "none" { vec![] } else { text.split('+').map(process).collect::<Option<Vec<_>>>()? };
    let mut memories = list.iter().map(|process| process.used_memory.unwrap_or(0));
    memories.try_fold(0_u64, u64::checked_add).filter(|sum| *sum <= gpu.memory.total)?;
    gpu.stop();
    list.into_iter().for_each(|process| gpu.run(process));
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn processes_have_no_more_than_the_total_memory() {
        let mut node = Node::h200x8();
        for memory in [format!("1:{}+2:{}", u64::MAX, u64::MAX), "1:100GiB+2:100GiB".to_owned()] {
            let error = node.set(&format!("gpu0.processes={memory}")).unwrap_err();
            assert!(error.contains("within the total memory"), "{error}");
        }
        node.set("gpu0.processes=1:50GiB+2:50GiB").unwrap();
        assert_eq!(node.gpus[0].memory.used, 100 << 30);
    }

    #[test]
    fn every_kept_property_is_read_back() {
        for name in Node::PROFILES {
            let node = Node::profile(name).unwrap();
            let mut copy = node.clone();
            for assignment in node.settings() {
                copy.set(&assignment).unwrap_or_else(|reason| panic!("{name}: {assignment} {reason}"));
            }
            assert_eq!(copy.settings(), node.settings(), "{name}");
        }
        let mut node = Node::h200x8();
        let changed = [
            "gpu0.power-limit=300000",
            "gpu0.persistence-mode=off",
            "gpu0.compute-mode=prohibited",
            "gpu0.ecc-pending=off",
            "gpu0.accounting-mode=on",
            "gpu0.gpu-clock-lock=345-1500",
            "gpu0.memory-clock-lock=3201-3201",
            "gpu0.applications-clocks=3201/1500",
            "gpu0.mig=3g.71gb@0+1g.18gb@4:+1g.18gb@5:0@0",
        ];
        for assignment in changed {
            assert!(!node.settings().contains(&assignment.to_owned()), "{assignment}");
            node.set(assignment).unwrap();
        }
        let settings = node.settings();
        for (assignment, settings) in changed.iter().zip(&settings) {
            // Whole compute instances are written with their profile.
            assert!(settings.starts_with(assignment.split("@0").next().unwrap()), "{settings}");
        }
        assert_eq!(settings[8], "gpu0.mig=3g.71gb@0:2@0+1g.18gb@4:+1g.18gb@5:0@0");
    }

    #[test]
    fn values_have_units() {
        assert_eq!(["300W", "300000", "W", "5000000W"].map(watts), [Some(300_000), Some(300_000), None, None]);
        assert_eq!(["2MiB", "2GiB", "2", "2MB"].map(bytes), [Some(2 << 20), Some(2 << 30), Some(2), None]);
        assert_eq!(["0x10", "16", "0x", "x"].map(mask), [Some(16), Some(16), None, None]);
        assert_eq!(["50", "50%", "101"].map(percent), [Some(50), Some(50), None]);
    }

    #[test]
    fn processes_replace_those_of_the_profile() {
        let mut node = Node::h200x8();
        node.set("gpu0.processes=self:2GiB+4711").unwrap();
        let pids: Vec<u32> = node.gpus[0].processes.iter().map(|process| process.pid).collect();
        assert_eq!(pids, [std::process::id(), 4711]);
        assert_eq!((node.gpus[0].memory.used, node.gpus[0].utilization.gpu), (3 << 30, 100));
        node.set("gpu0.processes=none").unwrap();
        assert_eq!((node.gpus[0].processes.len(), node.gpus[0].utilization.gpu), (0, 0));
    }
}
