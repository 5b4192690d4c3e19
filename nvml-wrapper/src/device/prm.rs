//! Registers of a device's NVLink hardware (PRM), as NVIDIA's programmer's reference names them.

use nvml_sys::{
    Function, NVML_PRM_DATA_MAX_SIZE, NVML_SUCCESS, Zeroable, nvmlPRMCounter_v1_t, nvmlPRMCounterInput_v1_t,
    nvmlPRMCounterList_v1_t, nvmlPRMTLV_v1_t,
};

use super::Device;
use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::{Target, unions};

/// The most bytes of one access to a register.
const MOST: usize = NVML_PRM_DATA_MAX_SIZE as usize;

open_enum! {
    /// A counter of a port.
    pub enum PrmCounterId: nvmlPRMCounterId_t {
        /// No counter.
        None = NVML_PRM_COUNTER_ID_NONE,
        /// How often the link went down.
        LinkDownEvents = NVML_PRM_COUNTER_ID_PPCNT_PHYSICAL_LAYER_CTRS_LINK_DOWN_EVENTS,
        /// How often the physical layer recovered.
        SuccessfulRecoveryEvents = NVML_PRM_COUNTER_ID_PPCNT_PHYSICAL_LAYER_CTRS_SUCCESSFUL_RECOVERY_EVENTS,
        /// How often the link recovered.
        TotalSuccessfulRecoveryEvents = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_SUCCESSFUL_RECOVERY_EVENTS,
        /// The time since the last recovery.
        TimeSinceLastRecovery = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TIME_SINCE_LAST_RECOVERY,
        /// The time between the last two recoveries.
        TimeBetweenLastTwoRecoveries = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TIME_BETWEEN_LAST_TWO_RECOVERIES,
        /// How long the last recovery by the host's equaliser took.
        TimeInLastHostSerdesFeqRecovery =
            NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TIME_IN_LAST_HOST_SERDES_FEQ_RECOVERY,
        /// How long all recoveries by the host's equaliser took.
        TotalTimeInHostSerdesFeqRecovery =
            NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_TIME_IN_HOST_SERDES_FEQ_RECOVERY,
        /// How many recoveries by the host's equaliser there were.
        TotalHostSerdesFeqRecoveryCount =
            NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_HOST_SERDES_FEQ_RECOVERY_COUNT,
        /// How many of them went well.
        TotalHostSerdesFeqSuccessfulRecoveryCount =
            NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_HOST_SERDES_FEQ_SUCCESSFUL_RECOVERY_COUNT,
        /// How many attempts the last of them took.
        LastHostSerdesFeqAttemptsCount = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_LAST_HOST_SERDES_FEQ_ATTEMPTS_COUNT,
        /// How many attempts the step took that recovered the link last.
        LastSuccessfulRecoveryStepAttempts =
            NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_LAST_SUCCESSFUL_RECOVERY_STEP_ATTEMPTS,
        /// How long the last recovery that went well took.
        LastSuccessfulRecoveryTime = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_LAST_SUCCESSFUL_RECOVERY_TIME,
        /// How long all recoveries that went well took.
        TotalSuccessfulRecoveryTime = NVML_PRM_COUNTER_ID_PPCNT_RECOVERY_CTRS_TOTAL_SUCCESSFUL_RECOVERY_TIME,
        /// For how long there was something to send, and nothing was sent.
        PortXmitWait = NVML_PRM_COUNTER_ID_PPCNT_PORTCOUNTERS_PORT_XMIT_WAIT,
        /// Codes received.
        PlrRcvCodes = NVML_PRM_COUNTER_ID_PPCNT_PLR_RCV_CODES,
        /// Codes received with errors.
        PlrRcvCodeErr = NVML_PRM_COUNTER_ID_PPCNT_PLR_RCV_CODE_ERR,
        /// Codes received that could not be corrected.
        PlrRcvUncorrectableCode = NVML_PRM_COUNTER_ID_PPCNT_PLR_RCV_UNCORRECTABLE_CODE,
        /// Codes sent.
        PlrXmitCodes = NVML_PRM_COUNTER_ID_PPCNT_PLR_XMIT_CODES,
        /// Codes sent again.
        PlrXmitRetryCodes = NVML_PRM_COUNTER_ID_PPCNT_PLR_XMIT_RETRY_CODES,
        /// How often codes were sent again.
        PlrXmitRetryEvents = NVML_PRM_COUNTER_ID_PPCNT_PLR_XMIT_RETRY_EVENTS,
        /// How often both ends agreed anew.
        PlrSyncEvents = NVML_PRM_COUNTER_ID_PPCNT_PLR_SYNC_EVENTS,
        /// What recovery is under way.
        OperRecovery = NVML_PRM_COUNTER_ID_PPRM_OPER_RECOVERY,
    }
}

/// A counter of a port, for [`Device::read_prm_counters`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PrmCounterRequest {
    /// The counter.
    pub counter_id: PrmCounterId,
    /// The number of the port on the device.
    pub local_port: u32,
}

/// A counter of a port, and what it stands at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PrmCounter {
    /// Which counter of which port.
    pub request: PrmCounterRequest,
    /// What it stands at, or why it could not be read.
    pub value: Result<u64>,
}

/// What a register gave back.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PrmOutput {
    /// What became of the access, in the hardware's numbers: 0 is success.
    pub status: u32,
    /// The whole buffer. What is in it says its own length; the rest is as it was passed in, or zero.
    pub data: [u8; MOST],
}

impl Device {
    /// Reads or writes a register of the device's NVLink hardware.
    ///
    /// What is to be done is in `data`, in the format of NVIDIA's reference (type, length, value; in network byte
    /// order), and the answer comes in the same. A wrong write can take the link down.
    ///
    /// # Errors
    ///
    /// [`NvmlError::TextTooLong`] for more than 496 bytes.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 570.181; not 575). Blackwell and newer. Linux. Root.
    #[doc(alias = "nvmlDeviceReadWritePRM_v1")]
    pub fn read_write_prm(&self, data: &[u8]) -> Result<PrmOutput> {
        let function = Function::nvmlDeviceReadWritePRM_v1;
        let mut input = [0; MOST];
        let too_long = NvmlError::TextTooLong { function, length: data.len(), longest: MOST };
        let place = input.get_mut(..data.len()).ok_or(too_long)?;
        place.copy_from_slice(data);
        let mut question: nvmlPRMTLV_v1_t = Zeroable::zeroed();
        question.dataSize = u32::try_from(data.len()).unwrap_or(0);
        question.__bindgen_anon_1.inData = input;
        let answer = self.exchange(function, question, |nvml, device, buffer| {
            // SAFETY: the handle is live; `buffer` is valid for reads and writes.
            unsafe { nvml.nvmlDeviceReadWritePRM_v1(device, buffer) }
        })?;
        Ok(PrmOutput { status: answer.status, data: unions::prm_output(&answer) })
    }

    /// What counters of the device's NVLink ports stand at, one answer for each in the order asked.
    ///
    /// ```
    /// # let mut node = nvml_sim::Node::h200x8();
    /// # node.gpus[0].power_shaping = nvml_sim::model::PowerShaping::blackwell();
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::{PrmCounterId, PrmCounterRequest};
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
    ///
    /// # Availability
    ///
    /// NVML 13.1 (driver 580.95.05). Blackwell and newer. Linux.
    #[doc(alias = "nvmlDeviceReadPRMCounters_v1")]
    pub fn read_prm_counters(&self, counters: impl IntoIterator<Item = PrmCounterRequest>) -> Result<Vec<PrmCounter>> {
        let function = Function::nvmlDeviceReadPRMCounters_v1;
        let requests: Vec<PrmCounterRequest> = counters.into_iter().collect();
        let question = |request: &PrmCounterRequest| nvmlPRMCounter_v1_t {
            counterId: request.counter_id.raw(),
            inData: nvmlPRMCounterInput_v1_t { localPort: request.local_port },
            ..Zeroable::zeroed()
        };
        let mut answers: Vec<nvmlPRMCounter_v1_t> = requests.iter().map(question).collect();
        let mut list = nvmlPRMCounterList_v1_t {
            numCounters: u32::try_from(answers.len()).unwrap_or(u32::MAX),
            counters: answers.as_mut_ptr(),
        };
        self.command(function, |nvml, device| {
            // SAFETY: the handle is live; `list` points to `numCounters` entries.
            unsafe { nvml.nvmlDeviceReadPRMCounters_v1(device, &raw mut list) }
        })?;
        let counters = requests.into_iter().zip(answers).map(|(request, answer)| {
            let answer = answer.counterValue;
            let value = if answer.status == NVML_SUCCESS {
                let broken = NvmlError::BadAnswer { function, what: "a counter that is no whole number" };
                unions::whole(answer.outputType, answer.outputValue).ok_or(broken)
            } else {
                Err(NvmlError::Call { function, code: answer.status.into() })
            };
            PrmCounter { request, value }
        });
        Ok(counters.collect())
    }
}
