//! Links and topology as `nvidia-smi nvlink` and `nvidia-smi topo -m` show them.

use std::collections::BTreeMap;

use libtest_mimic::Failed;
use nvml_wrapper::device::field::FieldId;
use nvml_wrapper::device::nvlink::{NvLink, NvLinkCapability, NvLinkErrorCounter, NvLinkVersion};
use nvml_wrapper::{Nvml, ResultExt};

use crate::checked::{CHECKED, Outcome, gpus, not_checked, nothing_checked};
use crate::smi;

#[allow(dead_code)]
#[path = "../../../examples/topology.rs"]
mod example;

/// For each GPU by its index, the link numbers with the reported values.
type Links = BTreeMap<usize, Vec<(u32, String)>>;

/// Output of an option of `nvidia-smi nvlink`: for each GPU by its index, the strings after each `Link N`. `None` if
/// this `nvidia-smi` does not have the option or shows no links.
fn shown(option: &str) -> Result<Option<Links>, Failed> {
    let text = smi::output_of(&["nvlink", option])?;
    let mut all = Links::new();
    let mut gpu = None;
    for line in text.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("GPU ") {
            gpu = rest.split(':').next().and_then(|index| index.trim().parse().ok());
        } else if let (Some(gpu), Some(rest)) = (gpu, line.strip_prefix("Link ")) {
            // "Link 0: 26.562 GB/s", "Link 0, P2P is supported: true".
            let Some((number, rest)) = rest.split_once([':', ',']) else { continue };
            let Ok(number) = number.trim().parse() else { continue };
            all.entry(gpu).or_default().push((number, rest.trim().to_owned()));
        }
    }
    if all.is_empty() {
        println!("nvidia-smi nvlink {option} shows no links: {}", text.trim());
        return Ok(None);
    }
    Ok(Some(all))
}

/// Compares the values of each link with an option of `nvidia-smi nvlink`.
fn compare(nvml: &Nvml, option: &str, ours: impl Fn(&NvLink) -> Vec<String>) -> Outcome {
    let Some(mut theirs) = shown(option)? else { return no_links(option) };
    for device in gpus(nvml)? {
        let index = device.index()? as usize;
        let mut mine = Vec::new();
        for link in device.nvlinks() {
            let link = link?;
            mine.extend(ours(&link).into_iter().map(|text| (link.link(), text)));
        }
        let theirs = theirs.remove(&index).unwrap_or_default();
        for pair in mine.iter().zip(&theirs) {
            let verdict = if pair.0 == pair.1 { "agree" } else { "DIFFERS" };
            println!("nvlink {option}: GPU {index} link {:>2}: {:<44} {:<44} {verdict}", pair.0.0, pair.0.1, pair.1.1);
        }
        assert_eq!(mine, theirs, "nvidia-smi nvlink {option}, GPU {index}");
    }
    CHECKED
}

fn no_links(option: &str) -> Outcome {
    nothing_checked(format!("nvidia-smi nvlink {option} shows no links"))
}

/// Speeds, as `nvidia-smi nvlink -s` shows them.
pub(crate) fn speeds_equal_nvidia_smi(nvml: &Nvml) -> Outcome {
    compare(nvml, "-s", |link| {
        vec![match (link.is_active(), link.speed()) {
            (Ok(false), _) => "<inactive>".to_owned(),
            (Ok(true), Ok(speed)) => format!("{}.{:03} GB/s", speed / 1000, speed % 1000),
            (active, speed) => format!("{active:?} {speed:?}"),
        }]
    })
}

/// Remote devices, as `nvidia-smi nvlink -R` and `-p` show them.
pub(crate) fn remote_ends_equal_nvidia_smi(nvml: &Nvml) -> Outcome {
    let bus_id = |link: &NvLink| link.remote_pci_info().map_or_else(|error| error.to_string(), |info| info.bus_id);
    let active = |link: &NvLink| link.is_active() == Ok(true);
    compare(nvml, "-R", |link| {
        let number = link.remote_link().map_or_else(|error| error.to_string(), |number| number.to_string());
        if active(link) { vec![format!("Remote Device {}: Link {number}", bus_id(link))] } else { vec![] }
    })?;
    compare(nvml, "-p", |link| if active(link) { vec![bus_id(link)] } else { vec![] })
}

/// Capabilities, as `nvidia-smi nvlink -c` shows them.
pub(crate) fn capabilities_equal_nvidia_smi(nvml: &Nvml) -> Outcome {
    let capabilities = [
        ("P2P is supported", NvLinkCapability::P2pSupported),
        ("Access to system memory supported", NvLinkCapability::SysmemAccess),
        ("P2P atomics supported", NvLinkCapability::P2pAtomics),
        ("System memory atomics supported", NvLinkCapability::SysmemAtomics),
        ("SLI is supported", NvLinkCapability::SliBridge),
        ("Link is supported", NvLinkCapability::Valid),
    ];
    compare(nvml, "-c", |link| {
        let reported = capabilities.map(|(text, capability)| match link.has_capability(capability) {
            Ok(has) => format!("{text}: {has}"),
            Err(error) => format!("{text}: {error}"),
        });
        if link.is_active() == Ok(true) { reported.into() } else { vec![] }
    })
}

/// Error counters, compared with `nvidia-smi nvlink -e` of boards that have them. Counters may increase between the two.
pub(crate) fn error_counters_equal_nvidia_smi(nvml: &Nvml) -> Outcome {
    let counters = [
        ("Replay Errors", NvLinkErrorCounter::DlReplay),
        ("Recovery Errors", NvLinkErrorCounter::DlRecovery),
        ("CRC Errors", NvLinkErrorCounter::DlCrcFlit),
    ];
    let Some(theirs) = shown("-e")? else { return no_links("-e") };
    for device in gpus(nvml)? {
        let index = device.index()? as usize;
        let mut compared = 0;
        for (number, text) in theirs.get(&index).into_iter().flatten() {
            let Some((name, shown)) = text.split_once(": ") else { continue };
            let Some((_, counter)) = counters.iter().find(|(known, _)| *known == name) else { continue };
            let (Ok(ours), Ok(shown)) = (device.nvlink(*number).error_counter(*counter), shown.parse::<u64>()) else {
                println!(
                    "GPU {index} link {number}: {text}, ours {:?}",
                    device.nvlink(*number).error_counter(*counter)
                );
                continue;
            };
            compared += 1;
            assert!(ours.abs_diff(shown) <= 5, "GPU {index} link {number}: {text}, ours {ours}");
        }
        println!("GPU {index}: {compared} error counters agree");
        if compared == 0 {
            not_checked(format!("NVLink error counters of GPU {index}: nvidia-smi shows none that the driver has"));
        }
    }
    CHECKED
}

/// The number of links is that of the driver, and functions and field values report the same. A GPU given alone to a
/// virtual machine has no links, whatever the board.
pub(crate) fn links_are_as_many_as_the_driver_counts(nvml: &Nvml) -> Outcome {
    for device in gpus(nvml)? {
        let index = device.index()?;
        let links = device.nvlinks().collect::<nvml_wrapper::Result<Vec<NvLink>>>();
        let links = links.if_supported()?.unwrap_or_default();
        let counted = device.field_value(FieldId::NVLINK_LINK_COUNT).ok().and_then(|count| count.as_u64());
        println!("GPU {index}, {:?}: {} links, the driver counts {counted:?}", device.name(), links.len());
        match counted {
            Some(counted) => assert_eq!(counted, links.len() as u64),
            None if links.is_empty() => not_checked(format!("NVLink of GPU {index}: it has no links")),
            None => not_checked(format!("number of NVLinks of GPU {index}: the driver does not report it")),
        }
        for link in links {
            let field = |id| device.field_value(nvml_wrapper::device::field::Field::scoped(id, link.link())).ok();
            let (active, version) = (link.is_active()?, link.version());
            let reported = (field(FieldId::NVLINK_GET_STATE), field(FieldId::NVLINK_GET_VERSION));
            let reported = (reported.0.and_then(|value| value.as_u64()), reported.1.and_then(|value| value.as_u64()));
            if let Some(state) = reported.0 {
                // A link in low power state is active.
                assert_eq!(state != 0, active, "{link:?}");
            }
            if let (Ok(version), Some(number), true) = (version, reported.1, active) {
                let number = u32::try_from(number)?;
                assert_eq!(version, NvLinkVersion::from(number), "{link:?}");
            }
        }
    }
    CHECKED
}

/// Column names of a table, and its rows by name. Empty cells are tabs for alignment.
type Table = (Vec<String>, BTreeMap<String, Vec<String>>);

fn table(text: &str) -> Table {
    // `nvidia-smi` underlines the heading.
    let plain = text.replace("\u{1b}[4m", "").replace("\u{1b}[0m", "");
    let cells = |line: &str| -> Vec<String> {
        line.split('\t').map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect()
    };
    let mut lines = plain.lines().skip_while(|line| !line.trim_start().starts_with("GPU0"));
    let heading = lines.next().map(cells).unwrap_or_default();
    let rows = lines.take_while(|line| !line.trim().is_empty()).map(cells);
    let rows = rows.filter(|row| !row.is_empty()).map(|mut row| (row.remove(0), row)).collect();
    (heading, rows)
}

/// Each cell of the matrix, with the value of the crate.
pub(crate) fn topology_equals_nvidia_smi(nvml: &Nvml) -> Outcome {
    let text = smi::run(&["topo", "-m"])?;
    let ours = example::matrix(nvml)?;
    println!("ours:\n{ours}\nnvidia-smi topo -m:\n{text}");
    let ((columns, rows), (their_columns, their_rows)) = (table(&ours), table(&text));
    assert_eq!(rows.len(), gpus(nvml)?.len());
    let mut compared = 0;
    for (name, row) in &rows {
        let their_row = their_rows.get(name).ok_or_else(|| format!("nvidia-smi has no row {name}"))?;
        assert_eq!((row.len(), their_row.len()), (columns.len(), their_columns.len()), "cells of row {name}");
        for (column, cell) in columns.iter().zip(row) {
            // Network cards have their own columns.
            let theirs = their_columns.iter().position(|theirs| theirs == column).and_then(|at| their_row.get(at));
            assert_eq!(Some(cell), theirs, "row {name}, column {column}");
            compared += 1;
        }
    }
    println!("{compared} cells agree");
    CHECKED
}
