//! Fields: Power, temperature, clocks, PCIe and what else a board has.

use crate::device::field::FieldId;
use crate::device::field::ids::field_ids;

field_ids! {
    BOARD {
        /// Time that clocks were held down by the power limit, in nanoseconds. The same as
        /// [`FieldId::PERF_POLICY_POWER`].
        CLOCKS_EVENT_REASON_SW_POWER_CAP = NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_POWER_CAP,
        /// Time that clocks were held down by the power limit, in nanoseconds.
        PERF_POLICY_POWER = NVML_FI_DEV_PERF_POLICY_POWER,
        /// Time that clocks were held down by temperature, in nanoseconds.
        PERF_POLICY_THERMAL = NVML_FI_DEV_PERF_POLICY_THERMAL,
        /// Time that clocks were held down by sync boost, in nanoseconds. The same as
        /// [`FieldId::PERF_POLICY_SYNC_BOOST`].
        CLOCKS_EVENT_REASON_SYNC_BOOST = NVML_FI_DEV_CLOCKS_EVENT_REASON_SYNC_BOOST,
        /// Time that clocks were held down by sync boost, in nanoseconds.
        PERF_POLICY_SYNC_BOOST = NVML_FI_DEV_PERF_POLICY_SYNC_BOOST,
        /// Time that clocks were held down by the board's limit, in nanoseconds.
        PERF_POLICY_BOARD_LIMIT = NVML_FI_DEV_PERF_POLICY_BOARD_LIMIT,
        /// Time that clocks were low for want of work, in nanoseconds.
        PERF_POLICY_LOW_UTILIZATION = NVML_FI_DEV_PERF_POLICY_LOW_UTILIZATION,
        /// Time that clocks were held down by the limit of voltage reliability, in nanoseconds.
        PERF_POLICY_RELIABILITY = NVML_FI_DEV_PERF_POLICY_RELIABILITY,
        /// Time below the application clocks, in nanoseconds.
        PERF_POLICY_TOTAL_APP_CLOCKS = NVML_FI_DEV_PERF_POLICY_TOTAL_APP_CLOCKS,
        /// Time below the base clocks, in nanoseconds.
        PERF_POLICY_TOTAL_BASE_CLOCKS = NVML_FI_DEV_PERF_POLICY_TOTAL_BASE_CLOCKS,
        /// Temperature of the memory, in degrees Celsius.
        MEMORY_TEMP = NVML_FI_DEV_MEMORY_TEMP,
        /// Energy used since the driver was loaded, in millijoules. Reading it takes milliseconds.
        TOTAL_ENERGY_CONSUMPTION = NVML_FI_DEV_TOTAL_ENERGY_CONSUMPTION,
        /// PCIe replays.
        PCIE_REPLAY_COUNTER = NVML_FI_DEV_PCIE_REPLAY_COUNTER,
        /// Roll-overs of the PCIe replay number.
        PCIE_REPLAY_ROLLOVER_COUNTER = NVML_FI_DEV_PCIE_REPLAY_ROLLOVER_COUNTER,
        /// Times that the PCIe link went into recovery.
        PCIE_L0_TO_RECOVERY_COUNTER = NVML_FI_DEV_PCIE_L0_TO_RECOVERY_COUNTER,
        /// Number of chip-to-chip links.
        C2C_LINK_COUNT = NVML_FI_DEV_C2C_LINK_COUNT,
        /// Whether a chip-to-chip link is active: 1 or 0.
        C2C_LINK_GET_STATUS = NVML_FI_DEV_C2C_LINK_GET_STATUS,
        /// Speed of the active chip-to-chip links, in MB/s.
        C2C_LINK_GET_MAX_BW = NVML_FI_DEV_C2C_LINK_GET_MAX_BW,
        /// PCIe errors that were corrected.
        PCIE_COUNT_CORRECTABLE_ERRORS = NVML_FI_DEV_PCIE_COUNT_CORRECTABLE_ERRORS,
        /// PCIe packets that the other end refused.
        PCIE_COUNT_NAKS_RECEIVED = NVML_FI_DEV_PCIE_COUNT_NAKS_RECEIVED,
        /// PCIe receiver errors.
        PCIE_COUNT_RECEIVER_ERROR = NVML_FI_DEV_PCIE_COUNT_RECEIVER_ERROR,
        /// Bad PCIe transaction packets.
        PCIE_COUNT_BAD_TLP = NVML_FI_DEV_PCIE_COUNT_BAD_TLP,
        /// PCIe packets that the GPU refused.
        PCIE_COUNT_NAKS_SENT = NVML_FI_DEV_PCIE_COUNT_NAKS_SENT,
        /// Bad PCIe link packets.
        PCIE_COUNT_BAD_DLLP = NVML_FI_DEV_PCIE_COUNT_BAD_DLLP,
        /// PCIe errors that were not fatal.
        PCIE_COUNT_NON_FATAL_ERROR = NVML_FI_DEV_PCIE_COUNT_NON_FATAL_ERROR,
        /// Fatal PCIe errors.
        PCIE_COUNT_FATAL_ERROR = NVML_FI_DEV_PCIE_COUNT_FATAL_ERROR,
        /// PCIe requests that are not supported.
        PCIE_COUNT_UNSUPPORTED_REQ = NVML_FI_DEV_PCIE_COUNT_UNSUPPORTED_REQ,
        /// PCIe link CRC errors.
        PCIE_COUNT_LCRC_ERROR = NVML_FI_DEV_PCIE_COUNT_LCRC_ERROR,
        /// PCIe errors of the lanes.
        PCIE_COUNT_LANE_ERROR = NVML_FI_DEV_PCIE_COUNT_LANE_ERROR,
        /// Whether MIG mode can be changed without a reset: 1 or 0.
        IS_RESETLESS_MIG_SUPPORTED = NVML_FI_DEV_IS_RESETLESS_MIG_SUPPORTED,
        /// Power averaged over a second, in milliwatts. The scope is one of `NVML_POWER_SCOPE_*`: 0 for the GPU, 1
        /// for the module.
        POWER_AVERAGE = NVML_FI_DEV_POWER_AVERAGE,
        /// Power at this moment, in milliwatts. The scope says of what: see [`FieldId::POWER_AVERAGE`].
        POWER_INSTANT = NVML_FI_DEV_POWER_INSTANT,
        /// The lowest power limit that can be set, in milliwatts. The scope says of what: see
        /// [`FieldId::POWER_AVERAGE`].
        POWER_MIN_LIMIT = NVML_FI_DEV_POWER_MIN_LIMIT,
        /// The highest power limit that can be set, in milliwatts. The scope says of what: see
        /// [`FieldId::POWER_AVERAGE`].
        POWER_MAX_LIMIT = NVML_FI_DEV_POWER_MAX_LIMIT,
        /// The power limit as delivered, in milliwatts. The scope says of what: see [`FieldId::POWER_AVERAGE`].
        POWER_DEFAULT_LIMIT = NVML_FI_DEV_POWER_DEFAULT_LIMIT,
        /// The power limit that holds, all others taken into account, in milliwatts. The scope says of what: see
        /// [`FieldId::POWER_AVERAGE`].
        POWER_CURRENT_LIMIT = NVML_FI_DEV_POWER_CURRENT_LIMIT,
        /// Energy used since the driver was loaded, in millijoules. The scope says of what: see
        /// [`FieldId::POWER_AVERAGE`]. Reading it takes milliseconds.
        ENERGY = NVML_FI_DEV_ENERGY,
        /// The power limit that programs asked for, in milliwatts. The scope says of what: see
        /// [`FieldId::POWER_AVERAGE`].
        POWER_REQUESTED_LIMIT = NVML_FI_DEV_POWER_REQUESTED_LIMIT,
        /// Margin at which the GPU may shut down, in degrees Celsius: the margin is what is left to the limit, so
        /// this is below zero.
        TEMPERATURE_SHUTDOWN_TLIMIT = NVML_FI_DEV_TEMPERATURE_SHUTDOWN_TLIMIT,
        /// Margin at which the hardware may slow down, in degrees Celsius.
        TEMPERATURE_SLOWDOWN_TLIMIT = NVML_FI_DEV_TEMPERATURE_SLOWDOWN_TLIMIT,
        /// Margin at which the memory may make the driver slow down, in degrees Celsius.
        TEMPERATURE_MEM_MAX_TLIMIT = NVML_FI_DEV_TEMPERATURE_MEM_MAX_TLIMIT,
        /// Margin at which the GPU may be throttled below its base clock, in degrees Celsius.
        TEMPERATURE_GPU_MAX_TLIMIT = NVML_FI_DEV_TEMPERATURE_GPU_MAX_TLIMIT,
        /// Bytes sent over PCIe. It wraps at 32 bits.
        PCIE_COUNT_TX_BYTES = NVML_FI_DEV_PCIE_COUNT_TX_BYTES,
        /// Bytes received over PCIe. It wraps at 32 bits.
        PCIE_COUNT_RX_BYTES = NVML_FI_DEV_PCIE_COUNT_RX_BYTES,
        /// Whether MIG profiles can be asked for while MIG is off: 1 or 0.
        IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE = NVML_FI_DEV_IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE,
        /// Not to be used any more, says NVIDIA: see [`FieldId::GET_GPU_RECOVERY_ACTION`].
        RESET_STATUS = NVML_FI_DEV_RESET_STATUS,
        /// Not to be used any more, says NVIDIA: see [`FieldId::GET_GPU_RECOVERY_ACTION`].
        DRAIN_AND_RESET_STATUS = NVML_FI_DEV_DRAIN_AND_RESET_STATUS,
        /// The PCIe atomic operations that the GPU can send, as bits.
        PCIE_OUTBOUND_ATOMICS_MASK = NVML_FI_DEV_PCIE_OUTBOUND_ATOMICS_MASK,
        /// The PCIe atomic operations that the GPU can take, as bits.
        PCIE_INBOUND_ATOMICS_MASK = NVML_FI_DEV_PCIE_INBOUND_ATOMICS_MASK,
        /// What has to be done to bring the GPU back: `NVML_GPU_RECOVERY_ACTION_*`.
        GET_GPU_RECOVERY_ACTION = NVML_FI_DEV_GET_GPU_RECOVERY_ACTION,
        /// CRC errors of a chip-to-chip link.
        C2C_LINK_ERROR_INTR = NVML_FI_DEV_C2C_LINK_ERROR_INTR,
        /// Replays of a chip-to-chip link.
        C2C_LINK_ERROR_REPLAY = NVML_FI_DEV_C2C_LINK_ERROR_REPLAY,
        /// Replays of a chip-to-chip link that came right after another.
        C2C_LINK_ERROR_REPLAY_B2B = NVML_FI_DEV_C2C_LINK_ERROR_REPLAY_B2B,
        /// Power state of a chip-to-chip link: `NVML_C2C_POWER_STATE_*`.
        C2C_LINK_POWER_STATE = NVML_FI_DEV_C2C_LINK_POWER_STATE,
        /// Time that the driver held clocks down for temperature, in nanoseconds.
        CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN = NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN,
        /// Time that the hardware held clocks down for temperature, in nanoseconds.
        CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN = NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN,
        /// Time that an external power brake held clocks down, in nanoseconds.
        CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN = NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN,
        /// Frequency of the GPU, added up to be averaged.
        POWER_SYNC_BALANCING_FREQ = NVML_FI_DEV_POWER_SYNC_BALANCING_FREQ,
        /// Activity factor of the GPU, added up to be averaged.
        POWER_SYNC_BALANCING_AF = NVML_FI_DEV_POWER_SYNC_BALANCING_AF,
        /// Multiplier of the peak electrical design point, in percent.
        EDPP_MULTIPLIER = NVML_FI_DEV_EDPP_MULTIPLIER,
        /// How much matrix multiplication stalls, in percent.
        MMA_STALL_PERCENT = NVML_FI_DEV_MMA_STALL_PERCENT,
        /// How the memory clock can be switched: `NVML_MCLK_SWITCH_TYPE_*`.
        MCLK_SWITCH_TYPE = NVML_FI_DEV_MCLK_SWITCH_TYPE,
        /// Milliseconds that must lie between two switches of the memory clock; 0 for no limit.
        MCLK_MIN_SWITCH_INTERVAL_MILLISECONDS = NVML_FI_DEV_MCLK_MIN_SWITCH_INTERVAL_MILLISECONDS,
        /// Temperature of the GPU, in degrees Celsius and parts of one.
        GPU_TEMP = NVML_FI_DEV_GPU_TEMP,
    }
}
