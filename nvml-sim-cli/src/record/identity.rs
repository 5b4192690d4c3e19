//! Replacement of what identifies a machine, its users and their programs: the same by the same.

use std::collections::BTreeMap;

use nvml_sim::capture::{Answer, Argument, Arguments, Value};

/// Replacements made so far.
#[derive(Debug, Default)]
pub(super) struct Identities {
    known: BTreeMap<(Kind, Vec<u8>), usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Board,
    Bytes,
    Host,
    Pdi,
    Pid,
    Process,
    Serial,
    Uuid,
    Vm,
}

/// Kind of value of a parameter or field of a function.
fn kind(function: &str, name: &str) -> Option<Kind> {
    match (name, function) {
        ("boardId", _) => Some(Kind::Board),
        ("bytes" | "chassisSerialNumber" | "clusterUuid" | "ibGuid" | "rackGuid", _) => Some(Kind::Bytes),
        ("value", "nvmlDeviceGetHostname_v1") => Some(Kind::Host),
        ("value", "nvmlDeviceGetPdi") => Some(Kind::Pdi),
        ("pid" | "pids", _) => Some(Kind::Pid),
        ("name", "nvmlSystemGetProcessName") | ("processName", _) => Some(Kind::Process),
        ("serial", _) | ("id", "nvmlUnitGetUnitInfo") => Some(Kind::Serial),
        ("vmId", _) => Some(Kind::Vm),
        _ => None,
    }
}

impl Identities {
    /// Replaces what identifies in the arguments and outputs of a call.
    pub(super) fn replace(&mut self, function: &str, arguments: &mut Arguments, answer: &mut Answer) {
        for (name, argument) in arguments {
            let name = name.rsplit('.').next().unwrap_or_default();
            match argument {
                Argument::Text(text) => *text = self.text(kind(function, name), text),
                Argument::Integer(number) => *number = self.number(kind(function, name), *number),
                Argument::Name(_) => {}
            }
        }
        for (name, value) in &mut answer.outputs {
            self.value(function, name, value);
        }
    }

    fn value(&mut self, function: &str, name: &str, value: &mut Value) {
        let kind = kind(function, name);
        match value {
            // Records of hardware errors have serial numbers in formats of their own.
            Value::Bytes(_) if function == "nvmlSystemGetCPER_v1" => *value = Value::Name("omitted".to_owned()),
            Value::Bytes(bytes) if kind == Some(Kind::Bytes) => {
                let number = self.of(Kind::Bytes, bytes);
                let numbered = number.to_be_bytes();
                let zeros = bytes.len().saturating_sub(numbered.len());
                *bytes = [&vec![0; zeros], numbered.as_slice()].concat();
            }
            Value::Text(text) => *text = self.text(kind, text),
            Value::Integer(number) => *number = self.number(kind, *number),
            Value::List(elements) => elements.iter_mut().for_each(|element| self.value(function, name, element)),
            Value::Fields(fields) => fields.iter_mut().for_each(|(name, value)| self.value(function, name, value)),
            Value::Moving(inner) => self.value(function, name, inner),
            Value::Bytes(_) | Value::Real(_) | Value::Name(_) => {}
        }
    }

    /// Number of a thing, counted by kind from 1.
    fn of(&mut self, kind: Kind, thing: &[u8]) -> usize {
        let next = self.known.keys().filter(|(known, _)| *known == kind).count() + 1;
        *self.known.entry((kind, thing.to_vec())).or_insert(next)
    }

    fn number(&mut self, kind: Option<Kind>, number: i128) -> i128 {
        let factor = match kind {
            Some(Kind::Board) => 0x100,
            Some(Kind::Pdi | Kind::Pid) => 1,
            _ => return number,
        };
        if number == 0 {
            return 0;
        }
        // The recorder is process 1000, the others follow.
        let base = if kind == Some(Kind::Pid) { 1000 } else { 0 };
        if kind == Some(Kind::Pid) && number == i128::from(std::process::id()) {
            return base;
        }
        kind.map_or(number, |kind| base + factor * self.of(kind, &number.to_be_bytes()) as i128)
    }

    fn text(&mut self, kind: Option<Kind>, text: &[u8]) -> Vec<u8> {
        if text.is_empty() {
            return vec![];
        }
        match kind {
            Some(Kind::Host) => format!("host-{}", self.of(Kind::Host, text)).into_bytes(),
            Some(Kind::Process) => format!("process-{}", self.of(Kind::Process, text)).into_bytes(),
            Some(Kind::Vm) => format!("vm-{}", self.of(Kind::Vm, text)).into_bytes(),
            // As long as before.
            Some(Kind::Serial) => format!("{:0width$}", self.of(Kind::Serial, text), width = text.len()).into_bytes(),
            _ => self.uuids(text),
        }
    }

    /// Replaces each UUID in a string.
    fn uuids(&mut self, text: &[u8]) -> Vec<u8> {
        let mut replaced = Vec::new();
        let mut rest = text;
        while let Some((first, behind)) = rest.split_first() {
            match rest.split_at_checked(UUID.len()).filter(|(candidate, _)| is_uuid(candidate)) {
                Some((uuid, behind)) => {
                    let number = self.of(Kind::Uuid, uuid);
                    replaced.extend_from_slice(format!("00000000-0000-0000-0000-{number:012}").as_bytes());
                    rest = behind;
                }
                None => {
                    replaced.push(*first);
                    rest = behind;
                }
            }
        }
        replaced
    }
}

/// Form of a UUID.
const UUID: &[u8] = b"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

fn is_uuid(text: &[u8]) -> bool {
    text.len() == UUID.len()
        && text.iter().zip(UUID).all(|(byte, form)| match form {
            b'-' => *byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_replaced_by_the_same() {
        let mut identities = Identities::default();
        let one = b"MIG-GPU-0f9a3c1e-1111-2222-3333-444455556666/1/0";
        assert_eq!(identities.text(None, one), b"MIG-GPU-00000000-0000-0000-0000-000000000001/1/0");
        assert_eq!(identities.text(None, b"0f9a3c1e-1111-2222-3333-444455556667").last(), Some(&b'2'));
        assert_eq!(identities.text(None, one), b"MIG-GPU-00000000-0000-0000-0000-000000000001/1/0");
        assert_eq!(identities.text(Some(Kind::Serial), b"1655123"), b"0000001");
        // No process id of this system has so many digits.
        let pids = [99_999_999, 0, std::process::id().into(), 99_999_998, 99_999_999];
        assert_eq!(pids.map(|pid| identities.number(Some(Kind::Pid), pid)), [1001, 0, 1000, 1002, 1001]);
        assert_eq!(identities.text(None, b"NVIDIA H200"), b"NVIDIA H200");
    }
}
