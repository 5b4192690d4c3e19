//! The calls of each function: all combinations of the arguments that make sense.

use nvml_sim::capture::layout::{FIELD_IDS, Param, Record, Type};
use nvml_sim::capture::shape::{self, Role};
use nvml_sim::capture::{Argument, Arguments, memory};
use nvml_sys::*;

use super::objects::{MIG_IDS, Objects};

/// Elements of a list, more than any list of a GPU has.
const CAPACITY: u64 = 512;
/// Bytes of a string: the largest buffer that the header has a name for.
const TEXT: u64 = 96;
/// First link that no GPU so far has.
const LINKS: u64 = 18;

/// One call of a function.
#[derive(Debug, Clone, Default)]
pub(super) struct Plan {
    pub(super) arguments: Arguments,
    pub(super) words: Vec<Word>,
}

/// Argument as it is passed.
#[derive(Debug, Clone)]
pub(super) enum Word {
    Number(u64),
    Block(Block),
}

/// Memory that a pointer leads to.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) ty: Type,
    pub(super) c_type: &'static str,
    /// Number of elements. 0 for a null pointer.
    pub(super) count: usize,
    /// Bytes of the inputs, by offset.
    pub(super) sets: Vec<(usize, Vec<u8>)>,
    /// Paths of the inputs.
    pub(super) inputs: Vec<String>,
    /// Memory behind pointers in this memory, by their offset.
    pub(super) children: Vec<(usize, Block)>,
}

impl Block {
    fn new(ty: Type, c_type: &'static str, count: usize) -> Block {
        Block { ty, c_type, count, sets: vec![], inputs: vec![], children: vec![] }
    }

    /// Adds an input: a number, handle or string at a path.
    fn set(&mut self, path: &str, value: &[u8]) -> Option<()> {
        let (offset, ty, _) = memory::locate(self.ty, path)?;
        self.sets.push((offset, value.get(..ty.size().min(value.len()))?.to_vec()));
        self.inputs.push(path.to_owned());
        Some(())
    }
}

/// One way to pass a parameter, with its arguments.
type Choice = (Arguments, Word);

/// Calls of a function. `None` if a parameter has no known values, which a test excludes.
pub(super) fn plans(function: Function, objects: &Objects) -> Option<Vec<Plan>> {
    let (params, roles) = (Param::of(function), shape::roles(function));
    let mut plans = vec![Plan::default()];
    for (param, role) in params.iter().zip(&roles) {
        let choices = choices(function, param, *role, objects)?;
        plans = plans
            .iter()
            .flat_map(|plan| {
                choices.iter().map(|(arguments, word)| {
                    let mut plan = plan.clone();
                    plan.arguments.extend_from_slice(arguments);
                    plan.words.push(word.clone());
                    plan
                })
            })
            .collect();
    }
    for plan in &mut plans {
        set_counts(plan, &roles);
    }
    plans.retain(|plan| is_sensible(function, plan));
    Some(plans)
}

/// Gives buffers the number of elements that their size parameter has.
fn set_counts(plan: &mut Plan, roles: &[Role]) {
    let sizes: Vec<u64> = plan.words.iter().map(number).collect();
    for (word, role) in plan.words.iter_mut().zip(roles) {
        if let (Word::Block(block), Role::Buffer { size }) = (word, role) {
            let size = sizes.get(*size).and_then(|size| usize::try_from(*size).ok()).unwrap_or(0);
            block.count = if block.count == 0 { size } else { size.div_ceil(block.count) };
        }
    }
}

fn number(word: &Word) -> u64 {
    match word {
        Word::Number(number) => *number,
        Word::Block(block) => block.sets.first().map_or(0, |(_, bytes)| {
            let mut wide = [0; 4];
            wide.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
            u32::from_ne_bytes(wide).into()
        }),
    }
}

/// GPM samples belong to their GPU.
fn is_sensible(function: Function, plan: &Plan) -> bool {
    if !matches!(function, Function::nvmlGpmSampleGet | Function::nvmlGpmMigSampleGet) {
        return true;
    }
    let name = |wanted: &str| {
        plan.arguments.iter().find_map(|(name, value)| match value {
            Argument::Name(value) if name == wanted => Some(value.as_str()),
            _ => None,
        })
    };
    matches!((name("device"), name("gpmSample")), (Some(device), Some(sample))
        if sample.strip_prefix(device).is_some_and(|rest| rest.starts_with('.')))
}

fn choices(function: Function, param: &Param, role: Role, objects: &Objects) -> Option<Vec<Choice>> {
    let named = |value: Argument| vec![(param.name.to_owned(), value)];
    match (role, param.ty) {
        (Role::Size { of }, ty) => {
            let buffer = Param::of(function).get(of)?;
            let sizes = sizes(function, buffer, matches!(ty, Type::Pointer(_)));
            let choice = |size: u64| {
                let word = match ty {
                    Type::Pointer(target) => {
                        let mut block = Block::new(*target, param.c_type, 1);
                        block.sets.push((0, u32::try_from(size).ok()?.to_ne_bytes().to_vec()));
                        Word::Block(block)
                    }
                    _ => Word::Number(size),
                };
                Some((named(Argument::Integer(size.into())), word))
            };
            sizes.into_iter().map(choice).collect()
        }
        (Role::TextInput, _) => {
            let texts = match param.name {
                "serial" => &objects.serials,
                "uuid" => &objects.uuids,
                "pciBusId" => &objects.bus_ids,
                _ => return None,
            };
            let choice = |text: &String| {
                let bytes = [text.as_bytes(), &[0]].concat();
                let mut block = Block::new(Type::Char, "c_char", bytes.len());
                block.sets.push((0, bytes));
                (named(Argument::Text(text.clone().into_bytes())), Word::Block(block))
            };
            Some(texts.iter().map(choice).collect())
        }
        (Role::Input, _) => {
            let values = values(function, param, objects)?;
            Some(values.into_iter().map(|(argument, word)| (named(argument), Word::Number(word))).collect())
        }
        (Role::Single | Role::Buffer { .. }, Type::Pointer(Type::Record(record))) => {
            Some(structs(function, param, role, shape::written(function, record), objects))
        }
        // The one string without a length, and numbers.
        (Role::Single, Type::Pointer(Type::Char)) => {
            Some(vec![(vec![], Word::Block(Block::new(Type::Char, "c_char", usize::try_from(TEXT).ok()?)))])
        }
        (Role::Single, Type::Pointer(target)) => {
            Some(vec![(vec![], Word::Block(Block::new(*target, param.c_type, 1)))])
        }
        (Role::Buffer { .. }, Type::Pointer(target)) => {
            // `set_counts` divides a size in bytes by this number.
            let divisor = if shape::is_byte_count(param.name) { target.size() } else { 0 };
            Some(vec![(vec![], Word::Block(Block::new(*target, param.c_type, divisor)))])
        }
        _ => None,
    }
}

/// Numbers of elements that a buffer is offered with.
fn sizes(function: Function, buffer: &Param, is_pointer: bool) -> Vec<u64> {
    let size = match (buffer.ty, buffer.name, function) {
        (_, "pgpuMetadata" | "vgpuMetadata", _) => 8192,
        (_, "vgpuTypeLicenseString", _) => 128,
        (_, _, Function::nvmlSystemGetProcessName) => 256,
        (Type::Pointer(Type::Char), ..) => TEXT,
        // 1,024 processors and nodes.
        (_, "cpuSet" | "nodeSet", _) => 1024 / (8 * size_of::<core::ffi::c_ulong>() as u64),
        (_, "pstates", _) => 16 * 4,
        (_, "values", _) => 1,
        _ => CAPACITY,
    };
    // The header calls some of these numbers outputs; programs ask with 0 for the number of elements all the same. Only
    // the arrays of instances must be there.
    let needs_buffer =
        matches!(function, Function::nvmlDeviceGetGpuInstances | Function::nvmlGpuInstanceGetComputeInstances);
    if is_pointer && !needs_buffer { vec![0, size] } else { vec![size] }
}

/// Values of a parameter that is passed by value.
fn values(function: Function, param: &Param, objects: &Objects) -> Option<Vec<(Argument, u64)>> {
    let integers = |values: &mut dyn Iterator<Item = u64>| {
        Some(values.map(|value| (Argument::Integer(value.into()), value)).collect::<Vec<_>>())
    };
    if let Type::Handle(c_type) = param.ty {
        let handles = objects.of_type(c_type);
        return Some(handles.map(|(name, bits)| (Argument::Name(name.to_owned()), bits)).collect());
    }
    // One value beyond the enumerators shows how it is refused.
    let beyond = match param.c_type {
        "nvmlAffinityScope_t" => 2,
        "nvmlClockType_t" => NVML_CLOCK_COUNT,
        "nvmlClockId_t" => NVML_CLOCK_ID_COUNT,
        "nvmlDeviceVgpuCapability_t" => NVML_DEVICE_VGPU_CAP_COUNT,
        "nvmlEccCounterType_t" => NVML_ECC_COUNTER_TYPE_COUNT,
        "nvmlEncoderType_t" => 3,
        "nvmlGpuP2PCapsIndex_t" => 6,
        "nvmlInforomObject_t" => NVML_INFOROM_COUNT,
        "nvmlMemoryErrorType_t" => NVML_MEMORY_ERROR_TYPE_COUNT,
        "nvmlMemoryLocation_t" => NVML_MEMORY_LOCATION_COUNT,
        "nvmlNvLinkCapability_t" => NVML_NVLINK_CAP_COUNT,
        "nvmlNvLinkErrorCounter_t" => NVML_NVLINK_ERROR_COUNT,
        "nvmlPageRetirementCause_t" => NVML_PAGE_RETIREMENT_CAUSE_COUNT,
        "nvmlPcieUtilCounter_t" => NVML_PCIE_UTIL_COUNT,
        "nvmlPerfPolicyType_t" => NVML_PERF_POLICY_COUNT,
        "nvmlPstates_t" => 16,
        "nvmlRestrictedAPI_t" => NVML_RESTRICTED_API_COUNT,
        "nvmlSamplingType_t" => NVML_SAMPLINGTYPE_COUNT,
        "nvmlTemperatureSensors_t" => NVML_TEMPERATURE_COUNT,
        "nvmlTemperatureThresholds_t" => NVML_TEMPERATURE_THRESHOLD_COUNT,
        "nvmlVgpuCapability_t" => NVML_VGPU_CAP_COUNT,
        "nvmlVgpuDriverCapability_t" => NVML_VGPU_DRIVER_CAP_COUNT,
        "nvmlGpuTopologyLevel_t" => return integers(&mut (0..=60).step_by(10)),
        "nvmlVgpuTypeId_t" => return integers(&mut objects.vgpu_types.iter().map(|id| u64::from(*id))),
        "nvmlVgpuInstance_t" => return integers(&mut objects.vgpu_instances.iter().map(|id| u64::from(*id))),
        _ => {
            let count = |c_type: &'static str| objects.of_type(c_type).count() as u64;
            let last = match (param.name, function) {
                ("pid", _) => return integers(&mut objects.pids.iter().map(|pid| u64::from(*pid))),
                ("memoryClockMHz", _) => {
                    let clocks = objects.memory_clocks.iter().map(|clock| u64::from(*clock));
                    return integers(&mut [1].into_iter().chain(clocks));
                }
                ("index", Function::nvmlUnitGetHandleByIndex) => count("nvmlUnit_t"),
                ("index", Function::nvmlDeviceGetMigDeviceHandleByIndex) => 8,
                ("index", _) => objects.pci.len() as u64,
                ("length", Function::nvmlSystemGetDriverBranch) => {
                    return integers(&mut [u64::from(NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE)].into_iter());
                }
                // 15 is all sensors.
                ("sensorIndex", _) => return integers(&mut [0, 1, 2, 3, 15].into_iter()),
                ("profile", Function::nvmlDeviceGetGpuInstanceProfileInfo)
                | ("profile", Function::nvmlDeviceGetGpuInstanceProfileInfoV) => NVML_GPU_INSTANCE_PROFILE_COUNT.into(),
                ("profile", _) => NVML_COMPUTE_INSTANCE_PROFILE_COUNT.into(),
                ("engProfile", _) => NVML_COMPUTE_INSTANCE_ENGINE_PROFILE_COUNT.into(),
                ("profileId" | "id" | "gpuInstanceId", _) => u64::from(MIG_IDS) - 1,
                ("link", _) => LINKS,
                ("counter" | "fan" | "displayIndex", _) => 2,
                ("cpuNumber" | "type", _) => 3,
                ("lastSeenTimeStamp" | "flags", _) => 0,
                _ => return None,
            };
            return integers(&mut (0..=last));
        }
    };
    integers(&mut (0..=u64::from(beyond)))
}

/// Ways to pass a struct: its versions, with the values of its inputs.
fn structs(function: Function, param: &Param, role: Role, record: &'static Record, objects: &Objects) -> Vec<Choice> {
    let mut choices = Vec::new();
    for version in shape::versions(record) {
        let ty = Type::Record(version);
        let divisor = usize::from(matches!(role, Role::Single));
        let divisor = if shape::is_byte_count(param.name) { usize::MAX } else { divisor };
        let mut block = Block::new(ty, version.name, divisor);
        let mut arguments: Arguments = vec![];
        if let Some(stamp) = version.version {
            block.sets.push((0, stamp.to_ne_bytes().to_vec()));
            arguments.push((param.name.to_owned(), Argument::Name(version.name.to_owned())));
        }
        for inputs in inputs(function, version, objects) {
            let mut choice = (arguments.clone(), block.clone());
            if add_inputs(param.name, &inputs, &mut choice).is_some() {
                choices.push((choice.0, Word::Block(choice.1)));
            }
        }
    }
    choices
}

/// One input of a struct.
#[derive(Debug, Clone)]
enum Input {
    /// Field at a path, with the argument that the capture has for it.
    Field(String, Argument, Vec<u8>),
    /// Whole struct, with its name.
    Whole(String, Vec<u8>),
    /// Pointer field with its number of elements, and the inputs of the first element.
    List { pointer: &'static str, count: &'static str, capacity: usize, fields: Vec<(String, u64)> },
}

fn add_inputs(param: &str, inputs: &[Input], (arguments, block): &mut (Arguments, Block)) -> Option<()> {
    for input in inputs {
        match input {
            Input::Field(path, argument, bytes) => {
                block.set(path, bytes)?;
                arguments.push((format!("{param}.{path}"), argument.clone()));
            }
            Input::Whole(name, bytes) => {
                block.sets.push((0, bytes.clone()));
                arguments.push((param.to_owned(), Argument::Name(name.clone())));
            }
            Input::List { pointer, count, capacity, fields } => {
                let (offset, Type::Pointer(target), c_type) = memory::locate(block.ty, pointer)? else { return None };
                block.set(count, &u32::try_from(*capacity).ok()?.to_ne_bytes())?;
                arguments.push((format!("{param}.{count}"), Argument::Integer(i128::try_from(*capacity).ok()?)));
                let mut child = Block::new(*target, c_type, *capacity);
                for (path, value) in fields {
                    child.set(path, &u32::try_from(*value).ok()?.to_ne_bytes())?;
                    arguments.push((format!("{param}.{pointer}.0.{path}"), Argument::Integer((*value).into())));
                }
                block.children.push((offset, child));
            }
        }
    }
    Some(())
}

/// Combinations of the inputs of a struct.
fn inputs(function: Function, record: &'static Record, objects: &Objects) -> Vec<Vec<Input>> {
    match record.name {
        "nvmlPciInfo_t" if function == Function::nvmlDeviceQueryDrainState => {
            return objects.pci.iter().map(|(name, pci)| vec![Input::Whole(name.clone(), pci_bytes(pci))]).collect();
        }
        "nvmlUUID_v1_t" => {
            let uuid = |uuid: &String| {
                let bytes = uuid.clone().into_bytes();
                let value = Input::Field("value".to_owned(), Argument::Text(bytes.clone()), bytes);
                vec![integer("type", 1), value]
            };
            return objects.uuids.iter().map(uuid).collect();
        }
        "nvmlGpmMetricsGet_t" => return gpm_inputs(objects),
        "nvmlFieldValue_t" => return field_inputs(),
        _ => {}
    }
    let mut combinations = vec![vec![]];
    for path in shape::inputs(record) {
        if path.contains(".0.") {
            // Inputs behind a pointer come with it.
            continue;
        }
        let values = field_values(record, path, objects);
        combinations = combined(&combinations, &values.map(|value| integer(path, value)).collect::<Vec<_>>());
    }
    for field in record.fields.iter().filter(|field| matches!(field.ty, Type::Pointer(_))) {
        if let Some(count) = shape::count_field(record, field.name) {
            combinations = combined(&combinations, &lists(record, field.name, count));
        }
    }
    combinations
}

fn combined(combinations: &[Vec<Input>], choices: &[Input]) -> Vec<Vec<Input>> {
    let with = |combination: &Vec<Input>| {
        let combination = combination.clone();
        choices.iter().map(move |choice| [combination.as_slice(), core::slice::from_ref(choice)].concat())
    };
    combinations.iter().flat_map(with).collect()
}

fn integer(path: &str, value: u64) -> Input {
    Input::Field(path.to_owned(), Argument::Integer(value.into()), value.to_ne_bytes().to_vec())
}

/// Values of an input field.
fn field_values(record: &Record, path: &str, objects: &Objects) -> Box<dyn Iterator<Item = u64>> {
    let all = |ids: &[u32]| ids.iter().map(|id| u64::from(*id)).collect::<Vec<_>>().into_iter();
    let last = match (path, record.name) {
        ("pid", _) => return Box::new(all(&objects.pids)),
        ("vgpuTypeId", _) => return Box::new(all(&objects.vgpu_types)),
        ("pstate", _) => 15,
        ("type", _) => 3,
        ("sensorType" | "index" | "fan" | "engineId", _) | ("mode", "nvmlProcessDetailList_v1_t") => 2,
        ("mode", _) => 1,
        _ => 0,
    };
    Box::new(0..=last)
}

/// Ways to pass a list behind a pointer.
fn lists(record: &Record, pointer: &'static str, count: &'static str) -> Vec<Input> {
    let list = |capacity: usize, fields: Vec<(String, u64)>| Input::List { pointer, count, capacity, fields };
    let pairs = |a: &str, last_a: u64, b: &str, last_b: u64| {
        let pair = |x: u64, y: u64| list(1, vec![(a.to_owned(), x), (b.to_owned(), y)]);
        (0..=last_a).flat_map(|x| (0..=last_b).map(move |y| (x, y))).map(|(x, y)| pair(x, y)).collect()
    };
    match record.name {
        "nvmlNvlinkTelemetrySamples_v1_t" => pairs("linkId", LINKS, "sampleType", 1),
        "nvmlPRMCounterList_v1_t" => pairs("counterId", 120, "inData.localPort", 2),
        _ => [0, 512].into_iter().map(|capacity| list(capacity, vec![])).collect(),
    }
}

/// One metric at a time: only then do metrics with the same answer share a line.
fn gpm_inputs(objects: &Objects) -> Vec<Vec<Input>> {
    let handle = |path: &str, (name, bits): &(String, u64)| {
        Input::Field(path.to_owned(), Argument::Name(name.clone()), bits.to_ne_bytes().to_vec())
    };
    let mut combinations = Vec::new();
    for [first, second] in &objects.samples {
        for metric in 1..=u64::from(NVML_GPM_METRIC_MAX) {
            let samples = [handle("sample1", first), handle("sample2", second)];
            let metric = [integer("numMetrics", 1), integer("metrics.0.metricId", metric)];
            combinations.push([samples, metric].concat());
        }
    }
    combinations
}

/// Field ids with the scopes that may have a value: links, scopes of power.
fn field_inputs() -> Vec<Vec<Input>> {
    let mut combinations = Vec::new();
    for id in 1..=NVML_FI_MAX {
        let mut names = FIELD_IDS.iter().filter(|(_, known)| *known == id).map(|(name, _)| *name);
        let (last_scope, all) = match names.next() {
            // All links at once.
            Some(name) if name.contains("NVLINK") => (LINKS, Some(u64::from(u32::MAX))),
            Some(name) if name.contains("POWER") => (3, None),
            _ => (1, None),
        };
        let with_scope = |scope| vec![integer("fieldId", id.into()), integer("scopeId", scope)];
        combinations.extend((0..=last_scope).chain(all).map(with_scope));
    }
    combinations
}

fn pci_bytes(pci: &nvmlPciInfo_t) -> Vec<u8> {
    let bytes = core::ptr::from_ref(pci).cast::<u8>();
    // SAFETY: the struct is made of integers and arrays of characters, without padding.
    unsafe { core::slice::from_raw_parts(bytes, size_of::<nvmlPciInfo_t>()) }.to_vec()
}
