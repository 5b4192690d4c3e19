//! PRM registers and counters of a device's NVLink ports, as in NVIDIA's Programmer's Reference Manual (PRM).
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::read_prm_counters`](crate::Device::read_prm_counters) | reads counters of ports |
//! | [`Device::read_write_prm`](crate::Device::read_write_prm) | reads or writes a register, in TLV format |
//! | [`PrmCounterRequest`], [`PrmCounterId`] | a port and one of its counters |
//! | [`PrmCounter`] | a counter with its value |
//! | [`PrmOutput`] | result of a register access |

use nvml_sys::{
    NVML_PRM_DATA_MAX_SIZE, NVML_SUCCESS, Zeroable, f, nvmlPRMCounter_v1_t, nvmlPRMCounterInput_v1_t,
    nvmlPRMCounterList_v1_t, nvmlPRMTLV_v1_t,
};

use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::{Target, unions};
use crate::handle::Device;

/// Maximum size of the data of a register access, in bytes.
const MAX_DATA_SIZE: usize = NVML_PRM_DATA_MAX_SIZE as usize;

open_enum! {
    /// Counter of a port. The names are those of the PRM, in the register groups PPCNT and PPRM.
    ///
    /// Units of times are those of the PRM; NVML does not document them.
    pub enum PrmCounterId: nvmlPRMCounterId_t {
        /// No counter.
        None = NVML_PRM_COUNTER_ID_NONE,
        /// Link-down events.
        LinkDownEvents = NVML_PRM_COUNTER_ID_PPCNT_PHYSICAL_LAYER_CTRS_LINK_DOWN_EVENTS,
        /// Successful recoveries of the physical layer.
        SuccessfulRecoveryEvents = NVML_PRM_COUNTER_ID_PPCNT_PHYSICAL_LAYER_CTRS_SUCCESSFUL_RECOVERY_EVENTS,
        /// Total successful recoveries of the link.
        TotalSuccessfulRecoveryEvents = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_SUCCESSFUL_RECOVERY_EVENTS,
        /// Time since the last recovery.
        TimeSinceLastRecovery = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TIME_SINCE_LAST_RECOVERY,
        /// Time between the last two recoveries.
        TimeBetweenLastTwoRecoveries = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TIME_BETWEEN_LAST_TWO_RECOVERIES,
        /// Time in the last host SerDes FEQ (equalizer) recovery.
        TimeInLastHostSerdesFeqRecovery =
            NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TIME_IN_LAST_HOST_SERDES_FEQ_RECOVERY,
        /// Total time in host SerDes FEQ recoveries.
        TotalTimeInHostSerdesFeqRecovery =
            NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_TIME_IN_HOST_SERDES_FEQ_RECOVERY,
        /// Host SerDes FEQ recoveries.
        TotalHostSerdesFeqRecoveryCount =
            NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_HOST_SERDES_FEQ_RECOVERY_COUNT,
        /// Successful host SerDes FEQ recoveries.
        TotalHostSerdesFeqSuccessfulRecoveryCount =
            NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_HOST_SERDES_FEQ_SUCCESSFUL_RECOVERY_COUNT,
        /// Attempts of the last host SerDes FEQ recovery.
        LastHostSerdesFeqAttemptsCount = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_LAST_HOST_SERDES_FEQ_ATTEMPTS_COUNT,
        /// Attempts of the last successful recovery step.
        LastSuccessfulRecoveryStepAttempts =
            NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_LAST_SUCCESSFUL_RECOVERY_STEP_ATTEMPTS,
        /// Time of the last successful recovery.
        LastSuccessfulRecoveryTime = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_LAST_SUCCESSFUL_RECOVERY_TIME,
        /// Total time of successful recoveries.
        TotalSuccessfulRecoveryTime = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_SUCCESSFUL_RECOVERY_TIME,
        /// Time for which data was waiting and was not transmitted (`port_xmit_wait`).
        PortXmitWait = NVML_PRM_COUNTER_ID_PPCNT_PORTCOUNTERS_PORT_XMIT_WAIT,
        /// PLR (physical layer retransmission) codes received.
        PlrRcvCodes = NVML_PRM_COUNTER_ID_PPCNT_PLR_RCV_CODES,
        /// PLR codes received with errors.
        PlrRcvCodeErr = NVML_PRM_COUNTER_ID_PPCNT_PLR_RCV_CODE_ERR,
        /// PLR codes received with uncorrectable errors.
        PlrRcvUncorrectableCode = NVML_PRM_COUNTER_ID_PPCNT_PLR_RCV_UNCORRECTABLE_CODE,
        /// PLR codes transmitted.
        PlrXmitCodes = NVML_PRM_COUNTER_ID_PPCNT_PLR_XMIT_CODES,
        /// PLR codes retransmitted.
        PlrXmitRetryCodes = NVML_PRM_COUNTER_ID_PPCNT_PLR_XMIT_RETRY_CODES,
        /// PLR retransmission events.
        PlrXmitRetryEvents = NVML_PRM_COUNTER_ID_PPCNT_PLR_XMIT_RETRY_EVENTS,
        /// PLR synchronization events.
        PlrSyncEvents = NVML_PRM_COUNTER_ID_PPCNT_PLR_SYNC_EVENTS,
        /// Recovery in progress (`oper_recovery`).
        OperRecovery = NVML_PRM_COUNTER_ID_PPRM_OPER_RECOVERY,
    }
}

/// Request for a counter of a port: see [`Device::read_prm_counters`].
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
pub struct PrmCounterRequest {
    /// Counter to read.
    pub counter_id: PrmCounterId,
    /// Local port number.
    pub local_port: u32,
}

/// Value of a counter of a port.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PrmCounter {
    /// The request: counter and port.
    pub request: PrmCounterRequest,
    /// Value of the counter, or the error of reading it.
    pub value: Result<u64>,
}

impl Default for PrmCounter {
    /// Value 0 of counter 0.
    #[inline]
    fn default() -> Self {
        PrmCounter { request: PrmCounterRequest::default(), value: Ok(0) }
    }
}

/// Result of a register access.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PrmOutput {
    /// Status of the access as reported by the hardware: 0 is success.
    pub status: u32,
    /// Data in TLV format (type, length, value) and network byte order. The data contains its own length; the remaining
    /// bytes are those of the input, or 0.
    #[cfg_attr(feature = "serde", serde(with = "crate::form::bytes"))]
    pub data: [u8; MAX_DATA_SIZE],
}

impl Default for PrmOutput {
    /// Status and data of zeros.
    #[inline]
    fn default() -> Self {
        PrmOutput { status: 0, data: [0; MAX_DATA_SIZE] }
    }
}

/// # PRM registers
impl Device {
    /// Reads or writes a PRM register of the device. Requires root.
    ///
    /// `data` is the access in TLV format (type, length, value) and network byte order, up to 496 bytes. A read returns
    /// the contents of the register in the same format. Invalid values can take a link down.
    ///
    /// # Errors
    ///
    /// [`NvmlError::StringTooLong`] if `data` has more than 496 bytes. `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 570.181; not 575.51.02 to 575.64). Blackwell and newer. Linux.
    #[doc(alias = "nvmlDeviceReadWritePRM_v1")]
    #[inline]
    pub fn read_write_prm(&self, data: &[u8]) -> Result<PrmOutput> {
        let function = f::nvmlDeviceReadWritePRM_v1;
        let mut input = [0; MAX_DATA_SIZE];
        let too_long =
            NvmlError::StringTooLong { function: function.function(), actual_len: data.len(), max_len: MAX_DATA_SIZE };
        let target = input.get_mut(..data.len()).ok_or(too_long)?;
        target.copy_from_slice(data);
        let mut request: nvmlPRMTLV_v1_t = Zeroable::zeroed();
        request.dataSize = u32::try_from(data.len()).unwrap_or(0);
        request.__bindgen_anon_1.inData = input;
        // SAFETY: the function reads a value and writes one over it.
        let result = unsafe { self.handle.exchange(function, (), request) }?;
        Ok(PrmOutput { status: result.status, data: unions::prm_output(&result) })
    }

    /// Values of counters of the device's NVLink ports, one for each request, in the order of the requests.
    ///
    /// Each value has its own error: a counter that the device does not have does not fail the others.
    ///
    /// # Availability
    ///
    /// NVML 13.1 (driver 580.95.05). Blackwell and newer. Linux.
    ///
    /// # Examples
    ///
    /// ```
    /// # let mut node = nvml_sim::Node::h200x8();
    /// # node.gpus[0].power_shaping = nvml_sim::model::PowerShaping::blackwell();
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::device::prm::{PrmCounterId, PrmCounterRequest};
    ///
    /// let device = nvml.device_by_index(0)?;
    /// let ports = (1..=2).map(|local_port| PrmCounterRequest { counter_id: PrmCounterId::LinkDownEvents, local_port });
    /// for counter in device.read_prm_counters(ports)? {
    ///     match counter.value {
    ///         Ok(times) => println!("port {} went down {times} times", counter.request.local_port),
    ///         Err(error) => println!("port {}: {error}", counter.request.local_port),
    ///     }
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceReadPRMCounters_v1")]
    #[inline]
    pub fn read_prm_counters(&self, counters: impl IntoIterator<Item = PrmCounterRequest>) -> Result<Vec<PrmCounter>> {
        let function = f::nvmlDeviceReadPRMCounters_v1;
        let requests: Vec<PrmCounterRequest> = counters.into_iter().collect();
        let to_raw = |request: &PrmCounterRequest| nvmlPRMCounter_v1_t {
            counterId: request.counter_id.raw(),
            inData: nvmlPRMCounterInput_v1_t { localPort: request.local_port },
            ..Zeroable::zeroed()
        };
        let mut raw_counters: Vec<nvmlPRMCounter_v1_t> = requests.iter().map(to_raw).collect();
        let mut list = nvmlPRMCounterList_v1_t {
            numCounters: u32::try_from(raw_counters.len()).unwrap_or(u32::MAX),
            counters: raw_counters.as_mut_ptr(),
        };
        // SAFETY: the list and its `numCounters` counters are valid for reads and writes.
        unsafe { self.handle.command(function, (&raw mut list,)) }?;
        let counters = requests.into_iter().zip(raw_counters).map(|(request, counter)| {
            let counter = counter.counterValue;
            let value = if counter.status == NVML_SUCCESS {
                let bad_type = NvmlError::invalid_output(function, "a counter that is not an integer");
                unions::to_u64(counter.outputType, counter.outputValue).ok_or(bad_type)
            } else {
                Err(NvmlError::Call { function: function.function(), code: counter.status.into() })
            };
            PrmCounter { request, value }
        });
        Ok(counters.collect())
    }
}
