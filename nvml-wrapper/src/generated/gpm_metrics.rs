// Made by `cargo xtask codegen` from nvml.h and headers/gpm.toml.
// Do not edit: change headers/ or xtask/ and run it again.

use crate::ffi::enums::open_enum;
use crate::gpm::unit::GpmUnit;

open_enum! {
    /// A GPM metric: see [`unit`](GpmMetricId::unit) for its unit.
    ///
    /// Metrics "since the last reboot" are counters; all others are of the time between two samples.
    pub enum GpmMetricId: nvmlGpmMetricId_t {
        /// Time in which a compute or graphics application was active on the GPU, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_GRAPHICS_UTIL`, id 1. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_GRAPHICS_UTIL")]
        GraphicsUtil = NVML_GPM_METRIC_GRAPHICS_UTIL,
        /// SM activity: busy SMs out of all SMs, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_SM_UTIL`, id 2. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_SM_UTIL")]
        SmUtil = NVML_GPM_METRIC_SM_UTIL,
        /// SM occupancy: active warps out of the theoretical maximum, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_SM_OCCUPANCY`, id 3. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_SM_OCCUPANCY")]
        SmOccupancy = NVML_GPM_METRIC_SM_OCCUPANCY,
        /// Integer operation activity of the SMs, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_INTEGER_UTIL`, id 4. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_INTEGER_UTIL")]
        IntegerUtil = NVML_GPM_METRIC_INTEGER_UTIL,
        /// Tensor core activity of the SMs, all operations, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_ANY_TENSOR_UTIL`, id 5. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_ANY_TENSOR_UTIL")]
        AnyTensorUtil = NVML_GPM_METRIC_ANY_TENSOR_UTIL,
        /// Tensor core activity of the SMs, DFMA operations, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_DFMA_TENSOR_UTIL`, id 6. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_DFMA_TENSOR_UTIL")]
        DfmaTensorUtil = NVML_GPM_METRIC_DFMA_TENSOR_UTIL,
        /// Tensor core activity of the SMs, HMMA operations, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_HMMA_TENSOR_UTIL`, id 7. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_HMMA_TENSOR_UTIL")]
        HmmaTensorUtil = NVML_GPM_METRIC_HMMA_TENSOR_UTIL,
        /// Tensor core activity of the SMs, DMMA operations, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_DMMA_TENSOR_UTIL`, id 8. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_DMMA_TENSOR_UTIL")]
        DmmaTensorUtil = NVML_GPM_METRIC_DMMA_TENSOR_UTIL,
        /// Tensor core activity of the SMs, IMMA operations, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_IMMA_TENSOR_UTIL`, id 9. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_IMMA_TENSOR_UTIL")]
        ImmaTensorUtil = NVML_GPM_METRIC_IMMA_TENSOR_UTIL,
        /// DRAM bandwidth utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_DRAM_BW_UTIL`, id 10. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_DRAM_BW_UTIL")]
        DramBwUtil = NVML_GPM_METRIC_DRAM_BW_UTIL,
        /// FP64 activity of the SMs, tensor cores excluded, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_FP64_UTIL`, id 11. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_FP64_UTIL")]
        Fp64Util = NVML_GPM_METRIC_FP64_UTIL,
        /// FP32 activity of the SMs, tensor cores excluded, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_FP32_UTIL`, id 12. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_FP32_UTIL")]
        Fp32Util = NVML_GPM_METRIC_FP32_UTIL,
        /// FP16 activity of the SMs, tensor cores excluded, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_FP16_UTIL`, id 13. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_FP16_UTIL")]
        Fp16Util = NVML_GPM_METRIC_FP16_UTIL,
        /// PCIe traffic from the GPU, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_PCIE_TX_PER_SEC`, id 20. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_PCIE_TX_PER_SEC")]
        PcieTxPerSec = NVML_GPM_METRIC_PCIE_TX_PER_SEC,
        /// PCIe traffic to the GPU, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_PCIE_RX_PER_SEC`, id 21. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_PCIE_RX_PER_SEC")]
        PcieRxPerSec = NVML_GPM_METRIC_PCIE_RX_PER_SEC,
        /// NVDEC 0 (video decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVDEC_0_UTIL`, id 30. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVDEC_0_UTIL")]
        Nvdec0Util = NVML_GPM_METRIC_NVDEC_0_UTIL,
        /// NVDEC 1 (video decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVDEC_1_UTIL`, id 31. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVDEC_1_UTIL")]
        Nvdec1Util = NVML_GPM_METRIC_NVDEC_1_UTIL,
        /// NVDEC 2 (video decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVDEC_2_UTIL`, id 32. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVDEC_2_UTIL")]
        Nvdec2Util = NVML_GPM_METRIC_NVDEC_2_UTIL,
        /// NVDEC 3 (video decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVDEC_3_UTIL`, id 33. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVDEC_3_UTIL")]
        Nvdec3Util = NVML_GPM_METRIC_NVDEC_3_UTIL,
        /// NVDEC 4 (video decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVDEC_4_UTIL`, id 34. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVDEC_4_UTIL")]
        Nvdec4Util = NVML_GPM_METRIC_NVDEC_4_UTIL,
        /// NVDEC 5 (video decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVDEC_5_UTIL`, id 35. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVDEC_5_UTIL")]
        Nvdec5Util = NVML_GPM_METRIC_NVDEC_5_UTIL,
        /// NVDEC 6 (video decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVDEC_6_UTIL`, id 36. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVDEC_6_UTIL")]
        Nvdec6Util = NVML_GPM_METRIC_NVDEC_6_UTIL,
        /// NVDEC 7 (video decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVDEC_7_UTIL`, id 37. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVDEC_7_UTIL")]
        Nvdec7Util = NVML_GPM_METRIC_NVDEC_7_UTIL,
        /// NVJPG 0 (JPEG decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVJPG_0_UTIL`, id 40. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVJPG_0_UTIL")]
        Nvjpg0Util = NVML_GPM_METRIC_NVJPG_0_UTIL,
        /// NVJPG 1 (JPEG decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVJPG_1_UTIL`, id 41. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVJPG_1_UTIL")]
        Nvjpg1Util = NVML_GPM_METRIC_NVJPG_1_UTIL,
        /// NVJPG 2 (JPEG decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVJPG_2_UTIL`, id 42. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVJPG_2_UTIL")]
        Nvjpg2Util = NVML_GPM_METRIC_NVJPG_2_UTIL,
        /// NVJPG 3 (JPEG decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVJPG_3_UTIL`, id 43. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVJPG_3_UTIL")]
        Nvjpg3Util = NVML_GPM_METRIC_NVJPG_3_UTIL,
        /// NVJPG 4 (JPEG decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVJPG_4_UTIL`, id 44. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVJPG_4_UTIL")]
        Nvjpg4Util = NVML_GPM_METRIC_NVJPG_4_UTIL,
        /// NVJPG 5 (JPEG decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVJPG_5_UTIL`, id 45. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVJPG_5_UTIL")]
        Nvjpg5Util = NVML_GPM_METRIC_NVJPG_5_UTIL,
        /// NVJPG 6 (JPEG decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVJPG_6_UTIL`, id 46. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVJPG_6_UTIL")]
        Nvjpg6Util = NVML_GPM_METRIC_NVJPG_6_UTIL,
        /// NVJPG 7 (JPEG decoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVJPG_7_UTIL`, id 47. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVJPG_7_UTIL")]
        Nvjpg7Util = NVML_GPM_METRIC_NVJPG_7_UTIL,
        /// NVOFA 0 (optical flow accelerator) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVOFA_0_UTIL`, id 50. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVOFA_0_UTIL")]
        Nvofa0Util = NVML_GPM_METRIC_NVOFA_0_UTIL,
        /// NVOFA 1 (optical flow accelerator) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVOFA_1_UTIL`, id 51. Since NVML 12.6.37.
        #[doc(alias = "NVML_GPM_METRIC_NVOFA_1_UTIL")]
        Nvofa1Util = NVML_GPM_METRIC_NVOFA_1_UTIL,
        /// NVLink traffic to the GPU, all links, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_TOTAL_RX_PER_SEC`, id 60. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_TOTAL_RX_PER_SEC")]
        NvlinkTotalRxPerSec = NVML_GPM_METRIC_NVLINK_TOTAL_RX_PER_SEC,
        /// NVLink traffic from the GPU, all links, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_TOTAL_TX_PER_SEC`, id 61. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_TOTAL_TX_PER_SEC")]
        NvlinkTotalTxPerSec = NVML_GPM_METRIC_NVLINK_TOTAL_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 0, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L0_RX_PER_SEC`, id 62. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L0_RX_PER_SEC")]
        NvlinkL0RxPerSec = NVML_GPM_METRIC_NVLINK_L0_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 0, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L0_TX_PER_SEC`, id 63. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L0_TX_PER_SEC")]
        NvlinkL0TxPerSec = NVML_GPM_METRIC_NVLINK_L0_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 1, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L1_RX_PER_SEC`, id 64. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L1_RX_PER_SEC")]
        NvlinkL1RxPerSec = NVML_GPM_METRIC_NVLINK_L1_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 1, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L1_TX_PER_SEC`, id 65. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L1_TX_PER_SEC")]
        NvlinkL1TxPerSec = NVML_GPM_METRIC_NVLINK_L1_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 2, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L2_RX_PER_SEC`, id 66. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L2_RX_PER_SEC")]
        NvlinkL2RxPerSec = NVML_GPM_METRIC_NVLINK_L2_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 2, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L2_TX_PER_SEC`, id 67. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L2_TX_PER_SEC")]
        NvlinkL2TxPerSec = NVML_GPM_METRIC_NVLINK_L2_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 3, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L3_RX_PER_SEC`, id 68. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L3_RX_PER_SEC")]
        NvlinkL3RxPerSec = NVML_GPM_METRIC_NVLINK_L3_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 3, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L3_TX_PER_SEC`, id 69. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L3_TX_PER_SEC")]
        NvlinkL3TxPerSec = NVML_GPM_METRIC_NVLINK_L3_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 4, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L4_RX_PER_SEC`, id 70. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L4_RX_PER_SEC")]
        NvlinkL4RxPerSec = NVML_GPM_METRIC_NVLINK_L4_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 4, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L4_TX_PER_SEC`, id 71. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L4_TX_PER_SEC")]
        NvlinkL4TxPerSec = NVML_GPM_METRIC_NVLINK_L4_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 5, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L5_RX_PER_SEC`, id 72. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L5_RX_PER_SEC")]
        NvlinkL5RxPerSec = NVML_GPM_METRIC_NVLINK_L5_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 5, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L5_TX_PER_SEC`, id 73. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L5_TX_PER_SEC")]
        NvlinkL5TxPerSec = NVML_GPM_METRIC_NVLINK_L5_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 6, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L6_RX_PER_SEC`, id 74. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L6_RX_PER_SEC")]
        NvlinkL6RxPerSec = NVML_GPM_METRIC_NVLINK_L6_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 6, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L6_TX_PER_SEC`, id 75. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L6_TX_PER_SEC")]
        NvlinkL6TxPerSec = NVML_GPM_METRIC_NVLINK_L6_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 7, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L7_RX_PER_SEC`, id 76. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L7_RX_PER_SEC")]
        NvlinkL7RxPerSec = NVML_GPM_METRIC_NVLINK_L7_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 7, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L7_TX_PER_SEC`, id 77. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L7_TX_PER_SEC")]
        NvlinkL7TxPerSec = NVML_GPM_METRIC_NVLINK_L7_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 8, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L8_RX_PER_SEC`, id 78. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L8_RX_PER_SEC")]
        NvlinkL8RxPerSec = NVML_GPM_METRIC_NVLINK_L8_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 8, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L8_TX_PER_SEC`, id 79. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L8_TX_PER_SEC")]
        NvlinkL8TxPerSec = NVML_GPM_METRIC_NVLINK_L8_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 9, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L9_RX_PER_SEC`, id 80. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L9_RX_PER_SEC")]
        NvlinkL9RxPerSec = NVML_GPM_METRIC_NVLINK_L9_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 9, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L9_TX_PER_SEC`, id 81. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L9_TX_PER_SEC")]
        NvlinkL9TxPerSec = NVML_GPM_METRIC_NVLINK_L9_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 10, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L10_RX_PER_SEC`, id 82. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L10_RX_PER_SEC")]
        NvlinkL10RxPerSec = NVML_GPM_METRIC_NVLINK_L10_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 10, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L10_TX_PER_SEC`, id 83. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L10_TX_PER_SEC")]
        NvlinkL10TxPerSec = NVML_GPM_METRIC_NVLINK_L10_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 11, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L11_RX_PER_SEC`, id 84. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L11_RX_PER_SEC")]
        NvlinkL11RxPerSec = NVML_GPM_METRIC_NVLINK_L11_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 11, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L11_TX_PER_SEC`, id 85. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L11_TX_PER_SEC")]
        NvlinkL11TxPerSec = NVML_GPM_METRIC_NVLINK_L11_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 12, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L12_RX_PER_SEC`, id 86. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L12_RX_PER_SEC")]
        NvlinkL12RxPerSec = NVML_GPM_METRIC_NVLINK_L12_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 12, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L12_TX_PER_SEC`, id 87. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L12_TX_PER_SEC")]
        NvlinkL12TxPerSec = NVML_GPM_METRIC_NVLINK_L12_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 13, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L13_RX_PER_SEC`, id 88. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L13_RX_PER_SEC")]
        NvlinkL13RxPerSec = NVML_GPM_METRIC_NVLINK_L13_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 13, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L13_TX_PER_SEC`, id 89. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L13_TX_PER_SEC")]
        NvlinkL13TxPerSec = NVML_GPM_METRIC_NVLINK_L13_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 14, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L14_RX_PER_SEC`, id 90. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L14_RX_PER_SEC")]
        NvlinkL14RxPerSec = NVML_GPM_METRIC_NVLINK_L14_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 14, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L14_TX_PER_SEC`, id 91. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L14_TX_PER_SEC")]
        NvlinkL14TxPerSec = NVML_GPM_METRIC_NVLINK_L14_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 15, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L15_RX_PER_SEC`, id 92. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L15_RX_PER_SEC")]
        NvlinkL15RxPerSec = NVML_GPM_METRIC_NVLINK_L15_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 15, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L15_TX_PER_SEC`, id 93. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L15_TX_PER_SEC")]
        NvlinkL15TxPerSec = NVML_GPM_METRIC_NVLINK_L15_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 16, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L16_RX_PER_SEC`, id 94. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L16_RX_PER_SEC")]
        NvlinkL16RxPerSec = NVML_GPM_METRIC_NVLINK_L16_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 16, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L16_TX_PER_SEC`, id 95. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L16_TX_PER_SEC")]
        NvlinkL16TxPerSec = NVML_GPM_METRIC_NVLINK_L16_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 17, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L17_RX_PER_SEC`, id 96. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L17_RX_PER_SEC")]
        NvlinkL17RxPerSec = NVML_GPM_METRIC_NVLINK_L17_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 17, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L17_TX_PER_SEC`, id 97. Since NVML 11.8.86.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L17_TX_PER_SEC")]
        NvlinkL17TxPerSec = NVML_GPM_METRIC_NVLINK_L17_TX_PER_SEC,
        /// C2C traffic from the GPU, all links, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_TOTAL_TX_PER_SEC`, id 100. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_TOTAL_TX_PER_SEC")]
        C2cTotalTxPerSec = NVML_GPM_METRIC_C2C_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, all links, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_TOTAL_RX_PER_SEC`, id 101. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_TOTAL_RX_PER_SEC")]
        C2cTotalRxPerSec = NVML_GPM_METRIC_C2C_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, all links, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_DATA_TX_PER_SEC`, id 102. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_DATA_TX_PER_SEC")]
        C2cDataTxPerSec = NVML_GPM_METRIC_C2C_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, all links, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_DATA_RX_PER_SEC`, id 103. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_DATA_RX_PER_SEC")]
        C2cDataRxPerSec = NVML_GPM_METRIC_C2C_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 0, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK0_TOTAL_TX_PER_SEC`, id 104. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK0_TOTAL_TX_PER_SEC")]
        C2cLink0TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK0_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 0, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK0_TOTAL_RX_PER_SEC`, id 105. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK0_TOTAL_RX_PER_SEC")]
        C2cLink0TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK0_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 0, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK0_DATA_TX_PER_SEC`, id 106. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK0_DATA_TX_PER_SEC")]
        C2cLink0DataTxPerSec = NVML_GPM_METRIC_C2C_LINK0_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 0, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK0_DATA_RX_PER_SEC`, id 107. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK0_DATA_RX_PER_SEC")]
        C2cLink0DataRxPerSec = NVML_GPM_METRIC_C2C_LINK0_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 1, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK1_TOTAL_TX_PER_SEC`, id 108. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK1_TOTAL_TX_PER_SEC")]
        C2cLink1TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK1_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 1, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK1_TOTAL_RX_PER_SEC`, id 109. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK1_TOTAL_RX_PER_SEC")]
        C2cLink1TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK1_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 1, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK1_DATA_TX_PER_SEC`, id 110. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK1_DATA_TX_PER_SEC")]
        C2cLink1DataTxPerSec = NVML_GPM_METRIC_C2C_LINK1_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 1, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK1_DATA_RX_PER_SEC`, id 111. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK1_DATA_RX_PER_SEC")]
        C2cLink1DataRxPerSec = NVML_GPM_METRIC_C2C_LINK1_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 2, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK2_TOTAL_TX_PER_SEC`, id 112. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK2_TOTAL_TX_PER_SEC")]
        C2cLink2TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK2_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 2, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK2_TOTAL_RX_PER_SEC`, id 113. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK2_TOTAL_RX_PER_SEC")]
        C2cLink2TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK2_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 2, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK2_DATA_TX_PER_SEC`, id 114. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK2_DATA_TX_PER_SEC")]
        C2cLink2DataTxPerSec = NVML_GPM_METRIC_C2C_LINK2_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 2, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK2_DATA_RX_PER_SEC`, id 115. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK2_DATA_RX_PER_SEC")]
        C2cLink2DataRxPerSec = NVML_GPM_METRIC_C2C_LINK2_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 3, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK3_TOTAL_TX_PER_SEC`, id 116. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK3_TOTAL_TX_PER_SEC")]
        C2cLink3TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK3_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 3, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK3_TOTAL_RX_PER_SEC`, id 117. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK3_TOTAL_RX_PER_SEC")]
        C2cLink3TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK3_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 3, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK3_DATA_TX_PER_SEC`, id 118. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK3_DATA_TX_PER_SEC")]
        C2cLink3DataTxPerSec = NVML_GPM_METRIC_C2C_LINK3_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 3, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK3_DATA_RX_PER_SEC`, id 119. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK3_DATA_RX_PER_SEC")]
        C2cLink3DataRxPerSec = NVML_GPM_METRIC_C2C_LINK3_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 4, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK4_TOTAL_TX_PER_SEC`, id 120. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK4_TOTAL_TX_PER_SEC")]
        C2cLink4TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK4_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 4, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK4_TOTAL_RX_PER_SEC`, id 121. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK4_TOTAL_RX_PER_SEC")]
        C2cLink4TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK4_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 4, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK4_DATA_TX_PER_SEC`, id 122. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK4_DATA_TX_PER_SEC")]
        C2cLink4DataTxPerSec = NVML_GPM_METRIC_C2C_LINK4_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 4, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK4_DATA_RX_PER_SEC`, id 123. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK4_DATA_RX_PER_SEC")]
        C2cLink4DataRxPerSec = NVML_GPM_METRIC_C2C_LINK4_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 5, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK5_TOTAL_TX_PER_SEC`, id 124. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK5_TOTAL_TX_PER_SEC")]
        C2cLink5TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK5_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 5, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK5_TOTAL_RX_PER_SEC`, id 125. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK5_TOTAL_RX_PER_SEC")]
        C2cLink5TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK5_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 5, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK5_DATA_TX_PER_SEC`, id 126. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK5_DATA_TX_PER_SEC")]
        C2cLink5DataTxPerSec = NVML_GPM_METRIC_C2C_LINK5_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 5, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK5_DATA_RX_PER_SEC`, id 127. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK5_DATA_RX_PER_SEC")]
        C2cLink5DataRxPerSec = NVML_GPM_METRIC_C2C_LINK5_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 6, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK6_TOTAL_TX_PER_SEC`, id 128. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK6_TOTAL_TX_PER_SEC")]
        C2cLink6TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK6_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 6, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK6_TOTAL_RX_PER_SEC`, id 129. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK6_TOTAL_RX_PER_SEC")]
        C2cLink6TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK6_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 6, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK6_DATA_TX_PER_SEC`, id 130. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK6_DATA_TX_PER_SEC")]
        C2cLink6DataTxPerSec = NVML_GPM_METRIC_C2C_LINK6_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 6, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK6_DATA_RX_PER_SEC`, id 131. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK6_DATA_RX_PER_SEC")]
        C2cLink6DataRxPerSec = NVML_GPM_METRIC_C2C_LINK6_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 7, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK7_TOTAL_TX_PER_SEC`, id 132. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK7_TOTAL_TX_PER_SEC")]
        C2cLink7TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK7_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 7, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK7_TOTAL_RX_PER_SEC`, id 133. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK7_TOTAL_RX_PER_SEC")]
        C2cLink7TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK7_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 7, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK7_DATA_TX_PER_SEC`, id 134. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK7_DATA_TX_PER_SEC")]
        C2cLink7DataTxPerSec = NVML_GPM_METRIC_C2C_LINK7_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 7, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK7_DATA_RX_PER_SEC`, id 135. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK7_DATA_RX_PER_SEC")]
        C2cLink7DataRxPerSec = NVML_GPM_METRIC_C2C_LINK7_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 8, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK8_TOTAL_TX_PER_SEC`, id 136. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK8_TOTAL_TX_PER_SEC")]
        C2cLink8TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK8_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 8, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK8_TOTAL_RX_PER_SEC`, id 137. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK8_TOTAL_RX_PER_SEC")]
        C2cLink8TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK8_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 8, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK8_DATA_TX_PER_SEC`, id 138. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK8_DATA_TX_PER_SEC")]
        C2cLink8DataTxPerSec = NVML_GPM_METRIC_C2C_LINK8_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 8, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK8_DATA_RX_PER_SEC`, id 139. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK8_DATA_RX_PER_SEC")]
        C2cLink8DataRxPerSec = NVML_GPM_METRIC_C2C_LINK8_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 9, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK9_TOTAL_TX_PER_SEC`, id 140. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK9_TOTAL_TX_PER_SEC")]
        C2cLink9TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK9_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 9, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK9_TOTAL_RX_PER_SEC`, id 141. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK9_TOTAL_RX_PER_SEC")]
        C2cLink9TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK9_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 9, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK9_DATA_TX_PER_SEC`, id 142. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK9_DATA_TX_PER_SEC")]
        C2cLink9DataTxPerSec = NVML_GPM_METRIC_C2C_LINK9_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 9, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK9_DATA_RX_PER_SEC`, id 143. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK9_DATA_RX_PER_SEC")]
        C2cLink9DataRxPerSec = NVML_GPM_METRIC_C2C_LINK9_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 10, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK10_TOTAL_TX_PER_SEC`, id 144. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK10_TOTAL_TX_PER_SEC")]
        C2cLink10TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK10_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 10, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK10_TOTAL_RX_PER_SEC`, id 145. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK10_TOTAL_RX_PER_SEC")]
        C2cLink10TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK10_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 10, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK10_DATA_TX_PER_SEC`, id 146. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK10_DATA_TX_PER_SEC")]
        C2cLink10DataTxPerSec = NVML_GPM_METRIC_C2C_LINK10_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 10, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK10_DATA_RX_PER_SEC`, id 147. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK10_DATA_RX_PER_SEC")]
        C2cLink10DataRxPerSec = NVML_GPM_METRIC_C2C_LINK10_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 11, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK11_TOTAL_TX_PER_SEC`, id 148. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK11_TOTAL_TX_PER_SEC")]
        C2cLink11TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK11_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 11, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK11_TOTAL_RX_PER_SEC`, id 149. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK11_TOTAL_RX_PER_SEC")]
        C2cLink11TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK11_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 11, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK11_DATA_TX_PER_SEC`, id 150. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK11_DATA_TX_PER_SEC")]
        C2cLink11DataTxPerSec = NVML_GPM_METRIC_C2C_LINK11_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 11, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK11_DATA_RX_PER_SEC`, id 151. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK11_DATA_RX_PER_SEC")]
        C2cLink11DataRxPerSec = NVML_GPM_METRIC_C2C_LINK11_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 12, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK12_TOTAL_TX_PER_SEC`, id 152. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK12_TOTAL_TX_PER_SEC")]
        C2cLink12TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK12_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 12, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK12_TOTAL_RX_PER_SEC`, id 153. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK12_TOTAL_RX_PER_SEC")]
        C2cLink12TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK12_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 12, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK12_DATA_TX_PER_SEC`, id 154. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK12_DATA_TX_PER_SEC")]
        C2cLink12DataTxPerSec = NVML_GPM_METRIC_C2C_LINK12_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 12, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK12_DATA_RX_PER_SEC`, id 155. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK12_DATA_RX_PER_SEC")]
        C2cLink12DataRxPerSec = NVML_GPM_METRIC_C2C_LINK12_DATA_RX_PER_SEC,
        /// C2C traffic from the GPU, link 13, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK13_TOTAL_TX_PER_SEC`, id 156. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK13_TOTAL_TX_PER_SEC")]
        C2cLink13TotalTxPerSec = NVML_GPM_METRIC_C2C_LINK13_TOTAL_TX_PER_SEC,
        /// C2C traffic to the GPU, link 13, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK13_TOTAL_RX_PER_SEC`, id 157. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK13_TOTAL_RX_PER_SEC")]
        C2cLink13TotalRxPerSec = NVML_GPM_METRIC_C2C_LINK13_TOTAL_RX_PER_SEC,
        /// C2C data traffic from the GPU, link 13, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK13_DATA_TX_PER_SEC`, id 158. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK13_DATA_TX_PER_SEC")]
        C2cLink13DataTxPerSec = NVML_GPM_METRIC_C2C_LINK13_DATA_TX_PER_SEC,
        /// C2C data traffic to the GPU, link 13, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_C2C_LINK13_DATA_RX_PER_SEC`, id 159. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_C2C_LINK13_DATA_RX_PER_SEC")]
        C2cLink13DataRxPerSec = NVML_GPM_METRIC_C2C_LINK13_DATA_RX_PER_SEC,
        /// Host memory cache hit rate, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_HOSTMEM_CACHE_HIT`, id 160. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_HOSTMEM_CACHE_HIT")]
        HostmemCacheHit = NVML_GPM_METRIC_HOSTMEM_CACHE_HIT,
        /// Host memory cache miss rate, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_HOSTMEM_CACHE_MISS`, id 161. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_HOSTMEM_CACHE_MISS")]
        HostmemCacheMiss = NVML_GPM_METRIC_HOSTMEM_CACHE_MISS,
        /// Peer memory cache hit rate, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_PEERMEM_CACHE_HIT`, id 162. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_PEERMEM_CACHE_HIT")]
        PeermemCacheHit = NVML_GPM_METRIC_PEERMEM_CACHE_HIT,
        /// Peer memory cache miss rate, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_PEERMEM_CACHE_MISS`, id 163. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_PEERMEM_CACHE_MISS")]
        PeermemCacheMiss = NVML_GPM_METRIC_PEERMEM_CACHE_MISS,
        /// DRAM cache hit rate, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_DRAM_CACHE_HIT`, id 164. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_DRAM_CACHE_HIT")]
        DramCacheHit = NVML_GPM_METRIC_DRAM_CACHE_HIT,
        /// DRAM cache miss rate, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_DRAM_CACHE_MISS`, id 165. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_DRAM_CACHE_MISS")]
        DramCacheMiss = NVML_GPM_METRIC_DRAM_CACHE_MISS,
        /// NVENC 0 (video encoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVENC_0_UTIL`, id 166. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_NVENC_0_UTIL")]
        Nvenc0Util = NVML_GPM_METRIC_NVENC_0_UTIL,
        /// NVENC 1 (video encoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVENC_1_UTIL`, id 167. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_NVENC_1_UTIL")]
        Nvenc1Util = NVML_GPM_METRIC_NVENC_1_UTIL,
        /// NVENC 2 (video encoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVENC_2_UTIL`, id 168. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_NVENC_2_UTIL")]
        Nvenc2Util = NVML_GPM_METRIC_NVENC_2_UTIL,
        /// NVENC 3 (video encoder) utilization, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVENC_3_UTIL`, id 169. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_NVENC_3_UTIL")]
        Nvenc3Util = NVML_GPM_METRIC_NVENC_3_UTIL,
        /// Elapsed context-switch cycles, graphics engine 0.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR0_CTXSW_CYCLES_ELAPSED`, id 170. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR0_CTXSW_CYCLES_ELAPSED")]
        Gr0CtxswCyclesElapsed = NVML_GPM_METRIC_GR0_CTXSW_CYCLES_ELAPSED,
        /// Active context-switch cycles, graphics engine 0.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR0_CTXSW_CYCLES_ACTIVE`, id 171. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR0_CTXSW_CYCLES_ACTIVE")]
        Gr0CtxswCyclesActive = NVML_GPM_METRIC_GR0_CTXSW_CYCLES_ACTIVE,
        /// Context-switch requests, graphics engine 0.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR0_CTXSW_REQUESTS`, id 172. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR0_CTXSW_REQUESTS")]
        Gr0CtxswRequests = NVML_GPM_METRIC_GR0_CTXSW_REQUESTS,
        /// Average cycles of a context-switch request, graphics engine 0.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR0_CTXSW_CYCLES_PER_REQ`, id 173. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR0_CTXSW_CYCLES_PER_REQ")]
        Gr0CtxswCyclesPerReq = NVML_GPM_METRIC_GR0_CTXSW_CYCLES_PER_REQ,
        /// Context-switch activity, graphics engine 0, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR0_CTXSW_ACTIVE_PCT`, id 174. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR0_CTXSW_ACTIVE_PCT")]
        Gr0CtxswActivePct = NVML_GPM_METRIC_GR0_CTXSW_ACTIVE_PCT,
        /// Elapsed context-switch cycles, graphics engine 1.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR1_CTXSW_CYCLES_ELAPSED`, id 175. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR1_CTXSW_CYCLES_ELAPSED")]
        Gr1CtxswCyclesElapsed = NVML_GPM_METRIC_GR1_CTXSW_CYCLES_ELAPSED,
        /// Active context-switch cycles, graphics engine 1.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR1_CTXSW_CYCLES_ACTIVE`, id 176. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR1_CTXSW_CYCLES_ACTIVE")]
        Gr1CtxswCyclesActive = NVML_GPM_METRIC_GR1_CTXSW_CYCLES_ACTIVE,
        /// Context-switch requests, graphics engine 1.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR1_CTXSW_REQUESTS`, id 177. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR1_CTXSW_REQUESTS")]
        Gr1CtxswRequests = NVML_GPM_METRIC_GR1_CTXSW_REQUESTS,
        /// Average cycles of a context-switch request, graphics engine 1.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR1_CTXSW_CYCLES_PER_REQ`, id 178. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR1_CTXSW_CYCLES_PER_REQ")]
        Gr1CtxswCyclesPerReq = NVML_GPM_METRIC_GR1_CTXSW_CYCLES_PER_REQ,
        /// Context-switch activity, graphics engine 1, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR1_CTXSW_ACTIVE_PCT`, id 179. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR1_CTXSW_ACTIVE_PCT")]
        Gr1CtxswActivePct = NVML_GPM_METRIC_GR1_CTXSW_ACTIVE_PCT,
        /// Elapsed context-switch cycles, graphics engine 2.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR2_CTXSW_CYCLES_ELAPSED`, id 180. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR2_CTXSW_CYCLES_ELAPSED")]
        Gr2CtxswCyclesElapsed = NVML_GPM_METRIC_GR2_CTXSW_CYCLES_ELAPSED,
        /// Active context-switch cycles, graphics engine 2.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR2_CTXSW_CYCLES_ACTIVE`, id 181. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR2_CTXSW_CYCLES_ACTIVE")]
        Gr2CtxswCyclesActive = NVML_GPM_METRIC_GR2_CTXSW_CYCLES_ACTIVE,
        /// Context-switch requests, graphics engine 2.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR2_CTXSW_REQUESTS`, id 182. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR2_CTXSW_REQUESTS")]
        Gr2CtxswRequests = NVML_GPM_METRIC_GR2_CTXSW_REQUESTS,
        /// Average cycles of a context-switch request, graphics engine 2.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR2_CTXSW_CYCLES_PER_REQ`, id 183. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR2_CTXSW_CYCLES_PER_REQ")]
        Gr2CtxswCyclesPerReq = NVML_GPM_METRIC_GR2_CTXSW_CYCLES_PER_REQ,
        /// Context-switch activity, graphics engine 2, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR2_CTXSW_ACTIVE_PCT`, id 184. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR2_CTXSW_ACTIVE_PCT")]
        Gr2CtxswActivePct = NVML_GPM_METRIC_GR2_CTXSW_ACTIVE_PCT,
        /// Elapsed context-switch cycles, graphics engine 3.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR3_CTXSW_CYCLES_ELAPSED`, id 185. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR3_CTXSW_CYCLES_ELAPSED")]
        Gr3CtxswCyclesElapsed = NVML_GPM_METRIC_GR3_CTXSW_CYCLES_ELAPSED,
        /// Active context-switch cycles, graphics engine 3.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR3_CTXSW_CYCLES_ACTIVE`, id 186. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR3_CTXSW_CYCLES_ACTIVE")]
        Gr3CtxswCyclesActive = NVML_GPM_METRIC_GR3_CTXSW_CYCLES_ACTIVE,
        /// Context-switch requests, graphics engine 3.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR3_CTXSW_REQUESTS`, id 187. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR3_CTXSW_REQUESTS")]
        Gr3CtxswRequests = NVML_GPM_METRIC_GR3_CTXSW_REQUESTS,
        /// Average cycles of a context-switch request, graphics engine 3.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR3_CTXSW_CYCLES_PER_REQ`, id 188. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR3_CTXSW_CYCLES_PER_REQ")]
        Gr3CtxswCyclesPerReq = NVML_GPM_METRIC_GR3_CTXSW_CYCLES_PER_REQ,
        /// Context-switch activity, graphics engine 3, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR3_CTXSW_ACTIVE_PCT`, id 189. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR3_CTXSW_ACTIVE_PCT")]
        Gr3CtxswActivePct = NVML_GPM_METRIC_GR3_CTXSW_ACTIVE_PCT,
        /// Elapsed context-switch cycles, graphics engine 4.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR4_CTXSW_CYCLES_ELAPSED`, id 190. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR4_CTXSW_CYCLES_ELAPSED")]
        Gr4CtxswCyclesElapsed = NVML_GPM_METRIC_GR4_CTXSW_CYCLES_ELAPSED,
        /// Active context-switch cycles, graphics engine 4.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR4_CTXSW_CYCLES_ACTIVE`, id 191. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR4_CTXSW_CYCLES_ACTIVE")]
        Gr4CtxswCyclesActive = NVML_GPM_METRIC_GR4_CTXSW_CYCLES_ACTIVE,
        /// Context-switch requests, graphics engine 4.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR4_CTXSW_REQUESTS`, id 192. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR4_CTXSW_REQUESTS")]
        Gr4CtxswRequests = NVML_GPM_METRIC_GR4_CTXSW_REQUESTS,
        /// Average cycles of a context-switch request, graphics engine 4.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR4_CTXSW_CYCLES_PER_REQ`, id 193. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR4_CTXSW_CYCLES_PER_REQ")]
        Gr4CtxswCyclesPerReq = NVML_GPM_METRIC_GR4_CTXSW_CYCLES_PER_REQ,
        /// Context-switch activity, graphics engine 4, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR4_CTXSW_ACTIVE_PCT`, id 194. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR4_CTXSW_ACTIVE_PCT")]
        Gr4CtxswActivePct = NVML_GPM_METRIC_GR4_CTXSW_ACTIVE_PCT,
        /// Elapsed context-switch cycles, graphics engine 5.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR5_CTXSW_CYCLES_ELAPSED`, id 195. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR5_CTXSW_CYCLES_ELAPSED")]
        Gr5CtxswCyclesElapsed = NVML_GPM_METRIC_GR5_CTXSW_CYCLES_ELAPSED,
        /// Active context-switch cycles, graphics engine 5.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR5_CTXSW_CYCLES_ACTIVE`, id 196. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR5_CTXSW_CYCLES_ACTIVE")]
        Gr5CtxswCyclesActive = NVML_GPM_METRIC_GR5_CTXSW_CYCLES_ACTIVE,
        /// Context-switch requests, graphics engine 5.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR5_CTXSW_REQUESTS`, id 197. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR5_CTXSW_REQUESTS")]
        Gr5CtxswRequests = NVML_GPM_METRIC_GR5_CTXSW_REQUESTS,
        /// Average cycles of a context-switch request, graphics engine 5.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR5_CTXSW_CYCLES_PER_REQ`, id 198. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR5_CTXSW_CYCLES_PER_REQ")]
        Gr5CtxswCyclesPerReq = NVML_GPM_METRIC_GR5_CTXSW_CYCLES_PER_REQ,
        /// Context-switch activity, graphics engine 5, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR5_CTXSW_ACTIVE_PCT`, id 199. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR5_CTXSW_ACTIVE_PCT")]
        Gr5CtxswActivePct = NVML_GPM_METRIC_GR5_CTXSW_ACTIVE_PCT,
        /// Elapsed context-switch cycles, graphics engine 6.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR6_CTXSW_CYCLES_ELAPSED`, id 200. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR6_CTXSW_CYCLES_ELAPSED")]
        Gr6CtxswCyclesElapsed = NVML_GPM_METRIC_GR6_CTXSW_CYCLES_ELAPSED,
        /// Active context-switch cycles, graphics engine 6.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR6_CTXSW_CYCLES_ACTIVE`, id 201. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR6_CTXSW_CYCLES_ACTIVE")]
        Gr6CtxswCyclesActive = NVML_GPM_METRIC_GR6_CTXSW_CYCLES_ACTIVE,
        /// Context-switch requests, graphics engine 6.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR6_CTXSW_REQUESTS`, id 202. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR6_CTXSW_REQUESTS")]
        Gr6CtxswRequests = NVML_GPM_METRIC_GR6_CTXSW_REQUESTS,
        /// Average cycles of a context-switch request, graphics engine 6.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR6_CTXSW_CYCLES_PER_REQ`, id 203. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR6_CTXSW_CYCLES_PER_REQ")]
        Gr6CtxswCyclesPerReq = NVML_GPM_METRIC_GR6_CTXSW_CYCLES_PER_REQ,
        /// Context-switch activity, graphics engine 6, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR6_CTXSW_ACTIVE_PCT`, id 204. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR6_CTXSW_ACTIVE_PCT")]
        Gr6CtxswActivePct = NVML_GPM_METRIC_GR6_CTXSW_ACTIVE_PCT,
        /// Elapsed context-switch cycles, graphics engine 7.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR7_CTXSW_CYCLES_ELAPSED`, id 205. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR7_CTXSW_CYCLES_ELAPSED")]
        Gr7CtxswCyclesElapsed = NVML_GPM_METRIC_GR7_CTXSW_CYCLES_ELAPSED,
        /// Active context-switch cycles, graphics engine 7.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR7_CTXSW_CYCLES_ACTIVE`, id 206. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR7_CTXSW_CYCLES_ACTIVE")]
        Gr7CtxswCyclesActive = NVML_GPM_METRIC_GR7_CTXSW_CYCLES_ACTIVE,
        /// Context-switch requests, graphics engine 7.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR7_CTXSW_REQUESTS`, id 207. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR7_CTXSW_REQUESTS")]
        Gr7CtxswRequests = NVML_GPM_METRIC_GR7_CTXSW_REQUESTS,
        /// Average cycles of a context-switch request, graphics engine 7.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR7_CTXSW_CYCLES_PER_REQ`, id 208. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR7_CTXSW_CYCLES_PER_REQ")]
        Gr7CtxswCyclesPerReq = NVML_GPM_METRIC_GR7_CTXSW_CYCLES_PER_REQ,
        /// Context-switch activity, graphics engine 7, in percent.
        ///
        /// NVML metric `NVML_GPM_METRIC_GR7_CTXSW_ACTIVE_PCT`, id 209. Since NVML 12.9.40.
        #[doc(alias = "NVML_GPM_METRIC_GR7_CTXSW_ACTIVE_PCT")]
        Gr7CtxswActivePct = NVML_GPM_METRIC_GR7_CTXSW_ACTIVE_PCT,
        /// NVLink traffic to the GPU, link 18, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L18_RX_PER_SEC`, id 212. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L18_RX_PER_SEC")]
        NvlinkL18RxPerSec = NVML_GPM_METRIC_NVLINK_L18_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 18, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L18_TX_PER_SEC`, id 213. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L18_TX_PER_SEC")]
        NvlinkL18TxPerSec = NVML_GPM_METRIC_NVLINK_L18_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 19, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L19_RX_PER_SEC`, id 214. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L19_RX_PER_SEC")]
        NvlinkL19RxPerSec = NVML_GPM_METRIC_NVLINK_L19_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 19, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L19_TX_PER_SEC`, id 215. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L19_TX_PER_SEC")]
        NvlinkL19TxPerSec = NVML_GPM_METRIC_NVLINK_L19_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 20, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L20_RX_PER_SEC`, id 216. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L20_RX_PER_SEC")]
        NvlinkL20RxPerSec = NVML_GPM_METRIC_NVLINK_L20_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 20, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L20_TX_PER_SEC`, id 217. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L20_TX_PER_SEC")]
        NvlinkL20TxPerSec = NVML_GPM_METRIC_NVLINK_L20_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 21, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L21_RX_PER_SEC`, id 218. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L21_RX_PER_SEC")]
        NvlinkL21RxPerSec = NVML_GPM_METRIC_NVLINK_L21_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 21, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L21_TX_PER_SEC`, id 219. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L21_TX_PER_SEC")]
        NvlinkL21TxPerSec = NVML_GPM_METRIC_NVLINK_L21_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 22, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L22_RX_PER_SEC`, id 220. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L22_RX_PER_SEC")]
        NvlinkL22RxPerSec = NVML_GPM_METRIC_NVLINK_L22_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 22, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L22_TX_PER_SEC`, id 221. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L22_TX_PER_SEC")]
        NvlinkL22TxPerSec = NVML_GPM_METRIC_NVLINK_L22_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 23, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L23_RX_PER_SEC`, id 222. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L23_RX_PER_SEC")]
        NvlinkL23RxPerSec = NVML_GPM_METRIC_NVLINK_L23_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 23, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L23_TX_PER_SEC`, id 223. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L23_TX_PER_SEC")]
        NvlinkL23TxPerSec = NVML_GPM_METRIC_NVLINK_L23_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 24, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L24_RX_PER_SEC`, id 224. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L24_RX_PER_SEC")]
        NvlinkL24RxPerSec = NVML_GPM_METRIC_NVLINK_L24_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 24, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L24_TX_PER_SEC`, id 225. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L24_TX_PER_SEC")]
        NvlinkL24TxPerSec = NVML_GPM_METRIC_NVLINK_L24_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 25, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L25_RX_PER_SEC`, id 226. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L25_RX_PER_SEC")]
        NvlinkL25RxPerSec = NVML_GPM_METRIC_NVLINK_L25_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 25, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L25_TX_PER_SEC`, id 227. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L25_TX_PER_SEC")]
        NvlinkL25TxPerSec = NVML_GPM_METRIC_NVLINK_L25_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 26, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L26_RX_PER_SEC`, id 228. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L26_RX_PER_SEC")]
        NvlinkL26RxPerSec = NVML_GPM_METRIC_NVLINK_L26_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 26, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L26_TX_PER_SEC`, id 229. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L26_TX_PER_SEC")]
        NvlinkL26TxPerSec = NVML_GPM_METRIC_NVLINK_L26_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 27, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L27_RX_PER_SEC`, id 230. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L27_RX_PER_SEC")]
        NvlinkL27RxPerSec = NVML_GPM_METRIC_NVLINK_L27_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 27, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L27_TX_PER_SEC`, id 231. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L27_TX_PER_SEC")]
        NvlinkL27TxPerSec = NVML_GPM_METRIC_NVLINK_L27_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 28, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L28_RX_PER_SEC`, id 232. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L28_RX_PER_SEC")]
        NvlinkL28RxPerSec = NVML_GPM_METRIC_NVLINK_L28_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 28, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L28_TX_PER_SEC`, id 233. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L28_TX_PER_SEC")]
        NvlinkL28TxPerSec = NVML_GPM_METRIC_NVLINK_L28_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 29, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L29_RX_PER_SEC`, id 234. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L29_RX_PER_SEC")]
        NvlinkL29RxPerSec = NVML_GPM_METRIC_NVLINK_L29_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 29, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L29_TX_PER_SEC`, id 235. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L29_TX_PER_SEC")]
        NvlinkL29TxPerSec = NVML_GPM_METRIC_NVLINK_L29_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 30, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L30_RX_PER_SEC`, id 236. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L30_RX_PER_SEC")]
        NvlinkL30RxPerSec = NVML_GPM_METRIC_NVLINK_L30_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 30, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L30_TX_PER_SEC`, id 237. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L30_TX_PER_SEC")]
        NvlinkL30TxPerSec = NVML_GPM_METRIC_NVLINK_L30_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 31, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L31_RX_PER_SEC`, id 238. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L31_RX_PER_SEC")]
        NvlinkL31RxPerSec = NVML_GPM_METRIC_NVLINK_L31_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 31, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L31_TX_PER_SEC`, id 239. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L31_TX_PER_SEC")]
        NvlinkL31TxPerSec = NVML_GPM_METRIC_NVLINK_L31_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 32, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L32_RX_PER_SEC`, id 240. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L32_RX_PER_SEC")]
        NvlinkL32RxPerSec = NVML_GPM_METRIC_NVLINK_L32_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 32, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L32_TX_PER_SEC`, id 241. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L32_TX_PER_SEC")]
        NvlinkL32TxPerSec = NVML_GPM_METRIC_NVLINK_L32_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 33, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L33_RX_PER_SEC`, id 242. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L33_RX_PER_SEC")]
        NvlinkL33RxPerSec = NVML_GPM_METRIC_NVLINK_L33_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 33, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L33_TX_PER_SEC`, id 243. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L33_TX_PER_SEC")]
        NvlinkL33TxPerSec = NVML_GPM_METRIC_NVLINK_L33_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 34, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L34_RX_PER_SEC`, id 244. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L34_RX_PER_SEC")]
        NvlinkL34RxPerSec = NVML_GPM_METRIC_NVLINK_L34_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 34, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L34_TX_PER_SEC`, id 245. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L34_TX_PER_SEC")]
        NvlinkL34TxPerSec = NVML_GPM_METRIC_NVLINK_L34_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 35, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L35_RX_PER_SEC`, id 246. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L35_RX_PER_SEC")]
        NvlinkL35RxPerSec = NVML_GPM_METRIC_NVLINK_L35_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 35, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L35_TX_PER_SEC`, id 247. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L35_TX_PER_SEC")]
        NvlinkL35TxPerSec = NVML_GPM_METRIC_NVLINK_L35_TX_PER_SEC,
        /// Elapsed SM cycles since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_SM_CYCLES_ELAPSED`, id 248. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_SM_CYCLES_ELAPSED")]
        SmCyclesElapsed = NVML_GPM_METRIC_SM_CYCLES_ELAPSED,
        /// Active SM cycles since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_SM_CYCLES_ACTIVE`, id 249. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_SM_CYCLES_ACTIVE")]
        SmCyclesActive = NVML_GPM_METRIC_SM_CYCLES_ACTIVE,
        /// Active SM cycles of MMA tensor operations since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_MMA_CYCLES_ACTIVE`, id 250. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_MMA_CYCLES_ACTIVE")]
        MmaCyclesActive = NVML_GPM_METRIC_MMA_CYCLES_ACTIVE,
        /// Active SM cycles of DMMA tensor operations since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_DMMA_CYCLES_ACTIVE`, id 251. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_DMMA_CYCLES_ACTIVE")]
        DmmaCyclesActive = NVML_GPM_METRIC_DMMA_CYCLES_ACTIVE,
        /// Active SM cycles of HMMA tensor operations since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_HMMA_CYCLES_ACTIVE`, id 252. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_HMMA_CYCLES_ACTIVE")]
        HmmaCyclesActive = NVML_GPM_METRIC_HMMA_CYCLES_ACTIVE,
        /// Active SM cycles of IMMA tensor operations since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_IMMA_CYCLES_ACTIVE`, id 253. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_IMMA_CYCLES_ACTIVE")]
        ImmaCyclesActive = NVML_GPM_METRIC_IMMA_CYCLES_ACTIVE,
        /// Active SM cycles of DFMA tensor operations since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_DFMA_CYCLES_ACTIVE`, id 254. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_DFMA_CYCLES_ACTIVE")]
        DfmaCyclesActive = NVML_GPM_METRIC_DFMA_CYCLES_ACTIVE,
        /// PCIe traffic from the GPU since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_PCIE_TX`, id 255. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_PCIE_TX")]
        PcieTx = NVML_GPM_METRIC_PCIE_TX,
        /// PCIe traffic to the GPU since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_PCIE_RX`, id 256. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_PCIE_RX")]
        PcieRx = NVML_GPM_METRIC_PCIE_RX,
        /// Active SM cycles of integer operations since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_INTEGER_CYCLES_ACTIVE`, id 257. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_INTEGER_CYCLES_ACTIVE")]
        IntegerCyclesActive = NVML_GPM_METRIC_INTEGER_CYCLES_ACTIVE,
        /// Active SM cycles of FP64 operations since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_FP64_CYCLES_ACTIVE`, id 258. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_FP64_CYCLES_ACTIVE")]
        Fp64CyclesActive = NVML_GPM_METRIC_FP64_CYCLES_ACTIVE,
        /// Active SM cycles of FP32 operations since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_FP32_CYCLES_ACTIVE`, id 259. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_FP32_CYCLES_ACTIVE")]
        Fp32CyclesActive = NVML_GPM_METRIC_FP32_CYCLES_ACTIVE,
        /// Active SM cycles of FP16 operations since the last reboot.
        ///
        /// NVML metric `NVML_GPM_METRIC_FP16_CYCLES_ACTIVE`, id 260. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_FP16_CYCLES_ACTIVE")]
        Fp16CyclesActive = NVML_GPM_METRIC_FP16_CYCLES_ACTIVE,
        /// NVLink traffic to the GPU since the last reboot, link 0, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L0_RX`, id 261. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L0_RX")]
        NvlinkL0Rx = NVML_GPM_METRIC_NVLINK_L0_RX,
        /// NVLink traffic from the GPU since the last reboot, link 0, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L0_TX`, id 262. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L0_TX")]
        NvlinkL0Tx = NVML_GPM_METRIC_NVLINK_L0_TX,
        /// NVLink traffic to the GPU since the last reboot, link 1, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L1_RX`, id 263. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L1_RX")]
        NvlinkL1Rx = NVML_GPM_METRIC_NVLINK_L1_RX,
        /// NVLink traffic from the GPU since the last reboot, link 1, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L1_TX`, id 264. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L1_TX")]
        NvlinkL1Tx = NVML_GPM_METRIC_NVLINK_L1_TX,
        /// NVLink traffic to the GPU since the last reboot, link 2, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L2_RX`, id 265. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L2_RX")]
        NvlinkL2Rx = NVML_GPM_METRIC_NVLINK_L2_RX,
        /// NVLink traffic from the GPU since the last reboot, link 2, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L2_TX`, id 266. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L2_TX")]
        NvlinkL2Tx = NVML_GPM_METRIC_NVLINK_L2_TX,
        /// NVLink traffic to the GPU since the last reboot, link 3, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L3_RX`, id 267. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L3_RX")]
        NvlinkL3Rx = NVML_GPM_METRIC_NVLINK_L3_RX,
        /// NVLink traffic from the GPU since the last reboot, link 3, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L3_TX`, id 268. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L3_TX")]
        NvlinkL3Tx = NVML_GPM_METRIC_NVLINK_L3_TX,
        /// NVLink traffic to the GPU since the last reboot, link 4, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L4_RX`, id 269. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L4_RX")]
        NvlinkL4Rx = NVML_GPM_METRIC_NVLINK_L4_RX,
        /// NVLink traffic from the GPU since the last reboot, link 4, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L4_TX`, id 270. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L4_TX")]
        NvlinkL4Tx = NVML_GPM_METRIC_NVLINK_L4_TX,
        /// NVLink traffic to the GPU since the last reboot, link 5, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L5_RX`, id 271. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L5_RX")]
        NvlinkL5Rx = NVML_GPM_METRIC_NVLINK_L5_RX,
        /// NVLink traffic from the GPU since the last reboot, link 5, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L5_TX`, id 272. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L5_TX")]
        NvlinkL5Tx = NVML_GPM_METRIC_NVLINK_L5_TX,
        /// NVLink traffic to the GPU since the last reboot, link 6, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L6_RX`, id 273. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L6_RX")]
        NvlinkL6Rx = NVML_GPM_METRIC_NVLINK_L6_RX,
        /// NVLink traffic from the GPU since the last reboot, link 6, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L6_TX`, id 274. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L6_TX")]
        NvlinkL6Tx = NVML_GPM_METRIC_NVLINK_L6_TX,
        /// NVLink traffic to the GPU since the last reboot, link 7, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L7_RX`, id 275. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L7_RX")]
        NvlinkL7Rx = NVML_GPM_METRIC_NVLINK_L7_RX,
        /// NVLink traffic from the GPU since the last reboot, link 7, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L7_TX`, id 276. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L7_TX")]
        NvlinkL7Tx = NVML_GPM_METRIC_NVLINK_L7_TX,
        /// NVLink traffic to the GPU since the last reboot, link 8, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L8_RX`, id 277. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L8_RX")]
        NvlinkL8Rx = NVML_GPM_METRIC_NVLINK_L8_RX,
        /// NVLink traffic from the GPU since the last reboot, link 8, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L8_TX`, id 278. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L8_TX")]
        NvlinkL8Tx = NVML_GPM_METRIC_NVLINK_L8_TX,
        /// NVLink traffic to the GPU since the last reboot, link 9, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L9_RX`, id 279. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L9_RX")]
        NvlinkL9Rx = NVML_GPM_METRIC_NVLINK_L9_RX,
        /// NVLink traffic from the GPU since the last reboot, link 9, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L9_TX`, id 280. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L9_TX")]
        NvlinkL9Tx = NVML_GPM_METRIC_NVLINK_L9_TX,
        /// NVLink traffic to the GPU since the last reboot, link 10, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L10_RX`, id 281. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L10_RX")]
        NvlinkL10Rx = NVML_GPM_METRIC_NVLINK_L10_RX,
        /// NVLink traffic from the GPU since the last reboot, link 10, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L10_TX`, id 282. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L10_TX")]
        NvlinkL10Tx = NVML_GPM_METRIC_NVLINK_L10_TX,
        /// NVLink traffic to the GPU since the last reboot, link 11, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L11_RX`, id 283. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L11_RX")]
        NvlinkL11Rx = NVML_GPM_METRIC_NVLINK_L11_RX,
        /// NVLink traffic from the GPU since the last reboot, link 11, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L11_TX`, id 284. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L11_TX")]
        NvlinkL11Tx = NVML_GPM_METRIC_NVLINK_L11_TX,
        /// NVLink traffic to the GPU since the last reboot, link 12, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L12_RX`, id 285. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L12_RX")]
        NvlinkL12Rx = NVML_GPM_METRIC_NVLINK_L12_RX,
        /// NVLink traffic from the GPU since the last reboot, link 12, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L12_TX`, id 286. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L12_TX")]
        NvlinkL12Tx = NVML_GPM_METRIC_NVLINK_L12_TX,
        /// NVLink traffic to the GPU since the last reboot, link 13, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L13_RX`, id 287. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L13_RX")]
        NvlinkL13Rx = NVML_GPM_METRIC_NVLINK_L13_RX,
        /// NVLink traffic from the GPU since the last reboot, link 13, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L13_TX`, id 288. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L13_TX")]
        NvlinkL13Tx = NVML_GPM_METRIC_NVLINK_L13_TX,
        /// NVLink traffic to the GPU since the last reboot, link 14, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L14_RX`, id 289. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L14_RX")]
        NvlinkL14Rx = NVML_GPM_METRIC_NVLINK_L14_RX,
        /// NVLink traffic from the GPU since the last reboot, link 14, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L14_TX`, id 290. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L14_TX")]
        NvlinkL14Tx = NVML_GPM_METRIC_NVLINK_L14_TX,
        /// NVLink traffic to the GPU since the last reboot, link 15, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L15_RX`, id 291. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L15_RX")]
        NvlinkL15Rx = NVML_GPM_METRIC_NVLINK_L15_RX,
        /// NVLink traffic from the GPU since the last reboot, link 15, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L15_TX`, id 292. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L15_TX")]
        NvlinkL15Tx = NVML_GPM_METRIC_NVLINK_L15_TX,
        /// NVLink traffic to the GPU since the last reboot, link 16, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L16_RX`, id 293. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L16_RX")]
        NvlinkL16Rx = NVML_GPM_METRIC_NVLINK_L16_RX,
        /// NVLink traffic from the GPU since the last reboot, link 16, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L16_TX`, id 294. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L16_TX")]
        NvlinkL16Tx = NVML_GPM_METRIC_NVLINK_L16_TX,
        /// NVLink traffic to the GPU since the last reboot, link 17, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L17_RX`, id 295. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L17_RX")]
        NvlinkL17Rx = NVML_GPM_METRIC_NVLINK_L17_RX,
        /// NVLink traffic from the GPU since the last reboot, link 17, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L17_TX`, id 296. Since NVML 13.2.51.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L17_TX")]
        NvlinkL17Tx = NVML_GPM_METRIC_NVLINK_L17_TX,
        /// NVLink traffic to the GPU since the last reboot, link 18, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L18_RX`, id 297. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L18_RX")]
        NvlinkL18Rx = NVML_GPM_METRIC_NVLINK_L18_RX,
        /// NVLink traffic from the GPU since the last reboot, link 18, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L18_TX`, id 298. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L18_TX")]
        NvlinkL18Tx = NVML_GPM_METRIC_NVLINK_L18_TX,
        /// NVLink traffic to the GPU since the last reboot, link 19, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L19_RX`, id 299. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L19_RX")]
        NvlinkL19Rx = NVML_GPM_METRIC_NVLINK_L19_RX,
        /// NVLink traffic from the GPU since the last reboot, link 19, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L19_TX`, id 300. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L19_TX")]
        NvlinkL19Tx = NVML_GPM_METRIC_NVLINK_L19_TX,
        /// NVLink traffic to the GPU since the last reboot, link 20, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L20_RX`, id 301. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L20_RX")]
        NvlinkL20Rx = NVML_GPM_METRIC_NVLINK_L20_RX,
        /// NVLink traffic from the GPU since the last reboot, link 20, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L20_TX`, id 302. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L20_TX")]
        NvlinkL20Tx = NVML_GPM_METRIC_NVLINK_L20_TX,
        /// NVLink traffic to the GPU since the last reboot, link 21, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L21_RX`, id 303. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L21_RX")]
        NvlinkL21Rx = NVML_GPM_METRIC_NVLINK_L21_RX,
        /// NVLink traffic from the GPU since the last reboot, link 21, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L21_TX`, id 304. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L21_TX")]
        NvlinkL21Tx = NVML_GPM_METRIC_NVLINK_L21_TX,
        /// NVLink traffic to the GPU since the last reboot, link 22, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L22_RX`, id 305. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L22_RX")]
        NvlinkL22Rx = NVML_GPM_METRIC_NVLINK_L22_RX,
        /// NVLink traffic from the GPU since the last reboot, link 22, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L22_TX`, id 306. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L22_TX")]
        NvlinkL22Tx = NVML_GPM_METRIC_NVLINK_L22_TX,
        /// NVLink traffic to the GPU since the last reboot, link 23, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L23_RX`, id 307. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L23_RX")]
        NvlinkL23Rx = NVML_GPM_METRIC_NVLINK_L23_RX,
        /// NVLink traffic from the GPU since the last reboot, link 23, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L23_TX`, id 308. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L23_TX")]
        NvlinkL23Tx = NVML_GPM_METRIC_NVLINK_L23_TX,
        /// NVLink traffic to the GPU since the last reboot, link 24, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L24_RX`, id 309. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L24_RX")]
        NvlinkL24Rx = NVML_GPM_METRIC_NVLINK_L24_RX,
        /// NVLink traffic from the GPU since the last reboot, link 24, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L24_TX`, id 310. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L24_TX")]
        NvlinkL24Tx = NVML_GPM_METRIC_NVLINK_L24_TX,
        /// NVLink traffic to the GPU since the last reboot, link 25, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L25_RX`, id 311. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L25_RX")]
        NvlinkL25Rx = NVML_GPM_METRIC_NVLINK_L25_RX,
        /// NVLink traffic from the GPU since the last reboot, link 25, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L25_TX`, id 312. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L25_TX")]
        NvlinkL25Tx = NVML_GPM_METRIC_NVLINK_L25_TX,
        /// NVLink traffic to the GPU since the last reboot, link 26, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L26_RX`, id 313. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L26_RX")]
        NvlinkL26Rx = NVML_GPM_METRIC_NVLINK_L26_RX,
        /// NVLink traffic from the GPU since the last reboot, link 26, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L26_TX`, id 314. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L26_TX")]
        NvlinkL26Tx = NVML_GPM_METRIC_NVLINK_L26_TX,
        /// NVLink traffic to the GPU since the last reboot, link 27, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L27_RX`, id 315. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L27_RX")]
        NvlinkL27Rx = NVML_GPM_METRIC_NVLINK_L27_RX,
        /// NVLink traffic from the GPU since the last reboot, link 27, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L27_TX`, id 316. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L27_TX")]
        NvlinkL27Tx = NVML_GPM_METRIC_NVLINK_L27_TX,
        /// NVLink traffic to the GPU since the last reboot, link 28, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L28_RX`, id 317. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L28_RX")]
        NvlinkL28Rx = NVML_GPM_METRIC_NVLINK_L28_RX,
        /// NVLink traffic from the GPU since the last reboot, link 28, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L28_TX`, id 318. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L28_TX")]
        NvlinkL28Tx = NVML_GPM_METRIC_NVLINK_L28_TX,
        /// NVLink traffic to the GPU since the last reboot, link 29, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L29_RX`, id 319. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L29_RX")]
        NvlinkL29Rx = NVML_GPM_METRIC_NVLINK_L29_RX,
        /// NVLink traffic from the GPU since the last reboot, link 29, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L29_TX`, id 320. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L29_TX")]
        NvlinkL29Tx = NVML_GPM_METRIC_NVLINK_L29_TX,
        /// NVLink traffic to the GPU since the last reboot, link 30, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L30_RX`, id 321. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L30_RX")]
        NvlinkL30Rx = NVML_GPM_METRIC_NVLINK_L30_RX,
        /// NVLink traffic from the GPU since the last reboot, link 30, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L30_TX`, id 322. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L30_TX")]
        NvlinkL30Tx = NVML_GPM_METRIC_NVLINK_L30_TX,
        /// NVLink traffic to the GPU since the last reboot, link 31, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L31_RX`, id 323. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L31_RX")]
        NvlinkL31Rx = NVML_GPM_METRIC_NVLINK_L31_RX,
        /// NVLink traffic from the GPU since the last reboot, link 31, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L31_TX`, id 324. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L31_TX")]
        NvlinkL31Tx = NVML_GPM_METRIC_NVLINK_L31_TX,
        /// NVLink traffic to the GPU since the last reboot, link 32, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L32_RX`, id 325. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L32_RX")]
        NvlinkL32Rx = NVML_GPM_METRIC_NVLINK_L32_RX,
        /// NVLink traffic from the GPU since the last reboot, link 32, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L32_TX`, id 326. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L32_TX")]
        NvlinkL32Tx = NVML_GPM_METRIC_NVLINK_L32_TX,
        /// NVLink traffic to the GPU since the last reboot, link 33, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L33_RX`, id 327. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L33_RX")]
        NvlinkL33Rx = NVML_GPM_METRIC_NVLINK_L33_RX,
        /// NVLink traffic from the GPU since the last reboot, link 33, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L33_TX`, id 328. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L33_TX")]
        NvlinkL33Tx = NVML_GPM_METRIC_NVLINK_L33_TX,
        /// NVLink traffic to the GPU since the last reboot, link 34, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L34_RX`, id 329. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L34_RX")]
        NvlinkL34Rx = NVML_GPM_METRIC_NVLINK_L34_RX,
        /// NVLink traffic from the GPU since the last reboot, link 34, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L34_TX`, id 330. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L34_TX")]
        NvlinkL34Tx = NVML_GPM_METRIC_NVLINK_L34_TX,
        /// NVLink traffic to the GPU since the last reboot, link 35, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L35_RX`, id 331. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L35_RX")]
        NvlinkL35Rx = NVML_GPM_METRIC_NVLINK_L35_RX,
        /// NVLink traffic from the GPU since the last reboot, link 35, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L35_TX`, id 332. Since NVML 13.3.29.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L35_TX")]
        NvlinkL35Tx = NVML_GPM_METRIC_NVLINK_L35_TX,
        /// NVLink traffic to the GPU since the last reboot, link 36, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L36_RX`, id 333. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L36_RX")]
        NvlinkL36Rx = NVML_GPM_METRIC_NVLINK_L36_RX,
        /// NVLink traffic from the GPU since the last reboot, link 36, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L36_TX`, id 334. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L36_TX")]
        NvlinkL36Tx = NVML_GPM_METRIC_NVLINK_L36_TX,
        /// NVLink traffic to the GPU since the last reboot, link 37, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L37_RX`, id 335. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L37_RX")]
        NvlinkL37Rx = NVML_GPM_METRIC_NVLINK_L37_RX,
        /// NVLink traffic from the GPU since the last reboot, link 37, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L37_TX`, id 336. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L37_TX")]
        NvlinkL37Tx = NVML_GPM_METRIC_NVLINK_L37_TX,
        /// NVLink traffic to the GPU since the last reboot, link 38, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L38_RX`, id 337. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L38_RX")]
        NvlinkL38Rx = NVML_GPM_METRIC_NVLINK_L38_RX,
        /// NVLink traffic from the GPU since the last reboot, link 38, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L38_TX`, id 338. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L38_TX")]
        NvlinkL38Tx = NVML_GPM_METRIC_NVLINK_L38_TX,
        /// NVLink traffic to the GPU since the last reboot, link 39, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L39_RX`, id 339. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L39_RX")]
        NvlinkL39Rx = NVML_GPM_METRIC_NVLINK_L39_RX,
        /// NVLink traffic from the GPU since the last reboot, link 39, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L39_TX`, id 340. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L39_TX")]
        NvlinkL39Tx = NVML_GPM_METRIC_NVLINK_L39_TX,
        /// NVLink traffic to the GPU since the last reboot, link 40, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L40_RX`, id 341. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L40_RX")]
        NvlinkL40Rx = NVML_GPM_METRIC_NVLINK_L40_RX,
        /// NVLink traffic from the GPU since the last reboot, link 40, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L40_TX`, id 342. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L40_TX")]
        NvlinkL40Tx = NVML_GPM_METRIC_NVLINK_L40_TX,
        /// NVLink traffic to the GPU since the last reboot, link 41, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L41_RX`, id 343. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L41_RX")]
        NvlinkL41Rx = NVML_GPM_METRIC_NVLINK_L41_RX,
        /// NVLink traffic from the GPU since the last reboot, link 41, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L41_TX`, id 344. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L41_TX")]
        NvlinkL41Tx = NVML_GPM_METRIC_NVLINK_L41_TX,
        /// NVLink traffic to the GPU since the last reboot, link 42, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L42_RX`, id 345. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L42_RX")]
        NvlinkL42Rx = NVML_GPM_METRIC_NVLINK_L42_RX,
        /// NVLink traffic from the GPU since the last reboot, link 42, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L42_TX`, id 346. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L42_TX")]
        NvlinkL42Tx = NVML_GPM_METRIC_NVLINK_L42_TX,
        /// NVLink traffic to the GPU since the last reboot, link 43, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L43_RX`, id 347. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L43_RX")]
        NvlinkL43Rx = NVML_GPM_METRIC_NVLINK_L43_RX,
        /// NVLink traffic from the GPU since the last reboot, link 43, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L43_TX`, id 348. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L43_TX")]
        NvlinkL43Tx = NVML_GPM_METRIC_NVLINK_L43_TX,
        /// NVLink traffic to the GPU since the last reboot, link 44, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L44_RX`, id 349. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L44_RX")]
        NvlinkL44Rx = NVML_GPM_METRIC_NVLINK_L44_RX,
        /// NVLink traffic from the GPU since the last reboot, link 44, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L44_TX`, id 350. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L44_TX")]
        NvlinkL44Tx = NVML_GPM_METRIC_NVLINK_L44_TX,
        /// NVLink traffic to the GPU since the last reboot, link 45, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L45_RX`, id 351. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L45_RX")]
        NvlinkL45Rx = NVML_GPM_METRIC_NVLINK_L45_RX,
        /// NVLink traffic from the GPU since the last reboot, link 45, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L45_TX`, id 352. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L45_TX")]
        NvlinkL45Tx = NVML_GPM_METRIC_NVLINK_L45_TX,
        /// NVLink traffic to the GPU since the last reboot, link 46, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L46_RX`, id 353. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L46_RX")]
        NvlinkL46Rx = NVML_GPM_METRIC_NVLINK_L46_RX,
        /// NVLink traffic from the GPU since the last reboot, link 46, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L46_TX`, id 354. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L46_TX")]
        NvlinkL46Tx = NVML_GPM_METRIC_NVLINK_L46_TX,
        /// NVLink traffic to the GPU since the last reboot, link 47, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L47_RX`, id 355. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L47_RX")]
        NvlinkL47Rx = NVML_GPM_METRIC_NVLINK_L47_RX,
        /// NVLink traffic from the GPU since the last reboot, link 47, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L47_TX`, id 356. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L47_TX")]
        NvlinkL47Tx = NVML_GPM_METRIC_NVLINK_L47_TX,
        /// NVLink traffic to the GPU since the last reboot, link 48, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L48_RX`, id 357. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L48_RX")]
        NvlinkL48Rx = NVML_GPM_METRIC_NVLINK_L48_RX,
        /// NVLink traffic from the GPU since the last reboot, link 48, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L48_TX`, id 358. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L48_TX")]
        NvlinkL48Tx = NVML_GPM_METRIC_NVLINK_L48_TX,
        /// NVLink traffic to the GPU since the last reboot, link 49, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L49_RX`, id 359. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L49_RX")]
        NvlinkL49Rx = NVML_GPM_METRIC_NVLINK_L49_RX,
        /// NVLink traffic from the GPU since the last reboot, link 49, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L49_TX`, id 360. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L49_TX")]
        NvlinkL49Tx = NVML_GPM_METRIC_NVLINK_L49_TX,
        /// NVLink traffic to the GPU since the last reboot, link 50, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L50_RX`, id 361. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L50_RX")]
        NvlinkL50Rx = NVML_GPM_METRIC_NVLINK_L50_RX,
        /// NVLink traffic from the GPU since the last reboot, link 50, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L50_TX`, id 362. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L50_TX")]
        NvlinkL50Tx = NVML_GPM_METRIC_NVLINK_L50_TX,
        /// NVLink traffic to the GPU since the last reboot, link 51, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L51_RX`, id 363. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L51_RX")]
        NvlinkL51Rx = NVML_GPM_METRIC_NVLINK_L51_RX,
        /// NVLink traffic from the GPU since the last reboot, link 51, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L51_TX`, id 364. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L51_TX")]
        NvlinkL51Tx = NVML_GPM_METRIC_NVLINK_L51_TX,
        /// NVLink traffic to the GPU since the last reboot, link 52, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L52_RX`, id 365. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L52_RX")]
        NvlinkL52Rx = NVML_GPM_METRIC_NVLINK_L52_RX,
        /// NVLink traffic from the GPU since the last reboot, link 52, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L52_TX`, id 366. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L52_TX")]
        NvlinkL52Tx = NVML_GPM_METRIC_NVLINK_L52_TX,
        /// NVLink traffic to the GPU since the last reboot, link 53, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L53_RX`, id 367. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L53_RX")]
        NvlinkL53Rx = NVML_GPM_METRIC_NVLINK_L53_RX,
        /// NVLink traffic from the GPU since the last reboot, link 53, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L53_TX`, id 368. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L53_TX")]
        NvlinkL53Tx = NVML_GPM_METRIC_NVLINK_L53_TX,
        /// NVLink traffic to the GPU since the last reboot, link 54, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L54_RX`, id 369. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L54_RX")]
        NvlinkL54Rx = NVML_GPM_METRIC_NVLINK_L54_RX,
        /// NVLink traffic from the GPU since the last reboot, link 54, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L54_TX`, id 370. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L54_TX")]
        NvlinkL54Tx = NVML_GPM_METRIC_NVLINK_L54_TX,
        /// NVLink traffic to the GPU since the last reboot, link 55, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L55_RX`, id 371. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L55_RX")]
        NvlinkL55Rx = NVML_GPM_METRIC_NVLINK_L55_RX,
        /// NVLink traffic from the GPU since the last reboot, link 55, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L55_TX`, id 372. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L55_TX")]
        NvlinkL55Tx = NVML_GPM_METRIC_NVLINK_L55_TX,
        /// NVLink traffic to the GPU since the last reboot, link 56, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L56_RX`, id 373. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L56_RX")]
        NvlinkL56Rx = NVML_GPM_METRIC_NVLINK_L56_RX,
        /// NVLink traffic from the GPU since the last reboot, link 56, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L56_TX`, id 374. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L56_TX")]
        NvlinkL56Tx = NVML_GPM_METRIC_NVLINK_L56_TX,
        /// NVLink traffic to the GPU since the last reboot, link 57, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L57_RX`, id 375. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L57_RX")]
        NvlinkL57Rx = NVML_GPM_METRIC_NVLINK_L57_RX,
        /// NVLink traffic from the GPU since the last reboot, link 57, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L57_TX`, id 376. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L57_TX")]
        NvlinkL57Tx = NVML_GPM_METRIC_NVLINK_L57_TX,
        /// NVLink traffic to the GPU since the last reboot, link 58, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L58_RX`, id 377. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L58_RX")]
        NvlinkL58Rx = NVML_GPM_METRIC_NVLINK_L58_RX,
        /// NVLink traffic from the GPU since the last reboot, link 58, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L58_TX`, id 378. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L58_TX")]
        NvlinkL58Tx = NVML_GPM_METRIC_NVLINK_L58_TX,
        /// NVLink traffic to the GPU since the last reboot, link 59, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L59_RX`, id 379. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L59_RX")]
        NvlinkL59Rx = NVML_GPM_METRIC_NVLINK_L59_RX,
        /// NVLink traffic from the GPU since the last reboot, link 59, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L59_TX`, id 380. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L59_TX")]
        NvlinkL59Tx = NVML_GPM_METRIC_NVLINK_L59_TX,
        /// NVLink traffic to the GPU since the last reboot, link 60, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L60_RX`, id 381. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L60_RX")]
        NvlinkL60Rx = NVML_GPM_METRIC_NVLINK_L60_RX,
        /// NVLink traffic from the GPU since the last reboot, link 60, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L60_TX`, id 382. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L60_TX")]
        NvlinkL60Tx = NVML_GPM_METRIC_NVLINK_L60_TX,
        /// NVLink traffic to the GPU since the last reboot, link 61, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L61_RX`, id 383. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L61_RX")]
        NvlinkL61Rx = NVML_GPM_METRIC_NVLINK_L61_RX,
        /// NVLink traffic from the GPU since the last reboot, link 61, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L61_TX`, id 384. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L61_TX")]
        NvlinkL61Tx = NVML_GPM_METRIC_NVLINK_L61_TX,
        /// NVLink traffic to the GPU since the last reboot, link 62, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L62_RX`, id 385. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L62_RX")]
        NvlinkL62Rx = NVML_GPM_METRIC_NVLINK_L62_RX,
        /// NVLink traffic from the GPU since the last reboot, link 62, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L62_TX`, id 386. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L62_TX")]
        NvlinkL62Tx = NVML_GPM_METRIC_NVLINK_L62_TX,
        /// NVLink traffic to the GPU since the last reboot, link 63, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L63_RX`, id 387. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L63_RX")]
        NvlinkL63Rx = NVML_GPM_METRIC_NVLINK_L63_RX,
        /// NVLink traffic from the GPU since the last reboot, link 63, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L63_TX`, id 388. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L63_TX")]
        NvlinkL63Tx = NVML_GPM_METRIC_NVLINK_L63_TX,
        /// NVLink traffic to the GPU since the last reboot, link 64, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L64_RX`, id 389. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L64_RX")]
        NvlinkL64Rx = NVML_GPM_METRIC_NVLINK_L64_RX,
        /// NVLink traffic from the GPU since the last reboot, link 64, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L64_TX`, id 390. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L64_TX")]
        NvlinkL64Tx = NVML_GPM_METRIC_NVLINK_L64_TX,
        /// NVLink traffic to the GPU since the last reboot, link 65, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L65_RX`, id 391. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L65_RX")]
        NvlinkL65Rx = NVML_GPM_METRIC_NVLINK_L65_RX,
        /// NVLink traffic from the GPU since the last reboot, link 65, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L65_TX`, id 392. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L65_TX")]
        NvlinkL65Tx = NVML_GPM_METRIC_NVLINK_L65_TX,
        /// NVLink traffic to the GPU since the last reboot, link 66, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L66_RX`, id 393. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L66_RX")]
        NvlinkL66Rx = NVML_GPM_METRIC_NVLINK_L66_RX,
        /// NVLink traffic from the GPU since the last reboot, link 66, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L66_TX`, id 394. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L66_TX")]
        NvlinkL66Tx = NVML_GPM_METRIC_NVLINK_L66_TX,
        /// NVLink traffic to the GPU since the last reboot, link 67, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L67_RX`, id 395. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L67_RX")]
        NvlinkL67Rx = NVML_GPM_METRIC_NVLINK_L67_RX,
        /// NVLink traffic from the GPU since the last reboot, link 67, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L67_TX`, id 396. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L67_TX")]
        NvlinkL67Tx = NVML_GPM_METRIC_NVLINK_L67_TX,
        /// NVLink traffic to the GPU since the last reboot, link 68, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L68_RX`, id 397. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L68_RX")]
        NvlinkL68Rx = NVML_GPM_METRIC_NVLINK_L68_RX,
        /// NVLink traffic from the GPU since the last reboot, link 68, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L68_TX`, id 398. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L68_TX")]
        NvlinkL68Tx = NVML_GPM_METRIC_NVLINK_L68_TX,
        /// NVLink traffic to the GPU since the last reboot, link 69, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L69_RX`, id 399. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L69_RX")]
        NvlinkL69Rx = NVML_GPM_METRIC_NVLINK_L69_RX,
        /// NVLink traffic from the GPU since the last reboot, link 69, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L69_TX`, id 400. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L69_TX")]
        NvlinkL69Tx = NVML_GPM_METRIC_NVLINK_L69_TX,
        /// NVLink traffic to the GPU since the last reboot, link 70, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L70_RX`, id 401. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L70_RX")]
        NvlinkL70Rx = NVML_GPM_METRIC_NVLINK_L70_RX,
        /// NVLink traffic from the GPU since the last reboot, link 70, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L70_TX`, id 402. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L70_TX")]
        NvlinkL70Tx = NVML_GPM_METRIC_NVLINK_L70_TX,
        /// NVLink traffic to the GPU since the last reboot, link 71, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L71_RX`, id 403. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L71_RX")]
        NvlinkL71Rx = NVML_GPM_METRIC_NVLINK_L71_RX,
        /// NVLink traffic from the GPU since the last reboot, link 71, in bytes.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L71_TX`, id 404. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L71_TX")]
        NvlinkL71Tx = NVML_GPM_METRIC_NVLINK_L71_TX,
        /// NVLink traffic to the GPU, link 36, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L36_RX_PER_SEC`, id 405. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L36_RX_PER_SEC")]
        NvlinkL36RxPerSec = NVML_GPM_METRIC_NVLINK_L36_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 36, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L36_TX_PER_SEC`, id 406. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L36_TX_PER_SEC")]
        NvlinkL36TxPerSec = NVML_GPM_METRIC_NVLINK_L36_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 37, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L37_RX_PER_SEC`, id 407. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L37_RX_PER_SEC")]
        NvlinkL37RxPerSec = NVML_GPM_METRIC_NVLINK_L37_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 37, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L37_TX_PER_SEC`, id 408. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L37_TX_PER_SEC")]
        NvlinkL37TxPerSec = NVML_GPM_METRIC_NVLINK_L37_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 38, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L38_RX_PER_SEC`, id 409. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L38_RX_PER_SEC")]
        NvlinkL38RxPerSec = NVML_GPM_METRIC_NVLINK_L38_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 38, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L38_TX_PER_SEC`, id 410. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L38_TX_PER_SEC")]
        NvlinkL38TxPerSec = NVML_GPM_METRIC_NVLINK_L38_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 39, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L39_RX_PER_SEC`, id 411. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L39_RX_PER_SEC")]
        NvlinkL39RxPerSec = NVML_GPM_METRIC_NVLINK_L39_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 39, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L39_TX_PER_SEC`, id 412. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L39_TX_PER_SEC")]
        NvlinkL39TxPerSec = NVML_GPM_METRIC_NVLINK_L39_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 40, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L40_RX_PER_SEC`, id 413. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L40_RX_PER_SEC")]
        NvlinkL40RxPerSec = NVML_GPM_METRIC_NVLINK_L40_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 40, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L40_TX_PER_SEC`, id 414. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L40_TX_PER_SEC")]
        NvlinkL40TxPerSec = NVML_GPM_METRIC_NVLINK_L40_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 41, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L41_RX_PER_SEC`, id 415. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L41_RX_PER_SEC")]
        NvlinkL41RxPerSec = NVML_GPM_METRIC_NVLINK_L41_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 41, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L41_TX_PER_SEC`, id 416. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L41_TX_PER_SEC")]
        NvlinkL41TxPerSec = NVML_GPM_METRIC_NVLINK_L41_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 42, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L42_RX_PER_SEC`, id 417. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L42_RX_PER_SEC")]
        NvlinkL42RxPerSec = NVML_GPM_METRIC_NVLINK_L42_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 42, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L42_TX_PER_SEC`, id 418. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L42_TX_PER_SEC")]
        NvlinkL42TxPerSec = NVML_GPM_METRIC_NVLINK_L42_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 43, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L43_RX_PER_SEC`, id 419. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L43_RX_PER_SEC")]
        NvlinkL43RxPerSec = NVML_GPM_METRIC_NVLINK_L43_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 43, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L43_TX_PER_SEC`, id 420. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L43_TX_PER_SEC")]
        NvlinkL43TxPerSec = NVML_GPM_METRIC_NVLINK_L43_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 44, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L44_RX_PER_SEC`, id 421. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L44_RX_PER_SEC")]
        NvlinkL44RxPerSec = NVML_GPM_METRIC_NVLINK_L44_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 44, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L44_TX_PER_SEC`, id 422. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L44_TX_PER_SEC")]
        NvlinkL44TxPerSec = NVML_GPM_METRIC_NVLINK_L44_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 45, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L45_RX_PER_SEC`, id 423. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L45_RX_PER_SEC")]
        NvlinkL45RxPerSec = NVML_GPM_METRIC_NVLINK_L45_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 45, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L45_TX_PER_SEC`, id 424. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L45_TX_PER_SEC")]
        NvlinkL45TxPerSec = NVML_GPM_METRIC_NVLINK_L45_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 46, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L46_RX_PER_SEC`, id 425. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L46_RX_PER_SEC")]
        NvlinkL46RxPerSec = NVML_GPM_METRIC_NVLINK_L46_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 46, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L46_TX_PER_SEC`, id 426. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L46_TX_PER_SEC")]
        NvlinkL46TxPerSec = NVML_GPM_METRIC_NVLINK_L46_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 47, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L47_RX_PER_SEC`, id 427. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L47_RX_PER_SEC")]
        NvlinkL47RxPerSec = NVML_GPM_METRIC_NVLINK_L47_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 47, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L47_TX_PER_SEC`, id 428. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L47_TX_PER_SEC")]
        NvlinkL47TxPerSec = NVML_GPM_METRIC_NVLINK_L47_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 48, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L48_RX_PER_SEC`, id 429. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L48_RX_PER_SEC")]
        NvlinkL48RxPerSec = NVML_GPM_METRIC_NVLINK_L48_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 48, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L48_TX_PER_SEC`, id 430. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L48_TX_PER_SEC")]
        NvlinkL48TxPerSec = NVML_GPM_METRIC_NVLINK_L48_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 49, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L49_RX_PER_SEC`, id 431. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L49_RX_PER_SEC")]
        NvlinkL49RxPerSec = NVML_GPM_METRIC_NVLINK_L49_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 49, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L49_TX_PER_SEC`, id 432. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L49_TX_PER_SEC")]
        NvlinkL49TxPerSec = NVML_GPM_METRIC_NVLINK_L49_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 50, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L50_RX_PER_SEC`, id 433. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L50_RX_PER_SEC")]
        NvlinkL50RxPerSec = NVML_GPM_METRIC_NVLINK_L50_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 50, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L50_TX_PER_SEC`, id 434. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L50_TX_PER_SEC")]
        NvlinkL50TxPerSec = NVML_GPM_METRIC_NVLINK_L50_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 51, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L51_RX_PER_SEC`, id 435. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L51_RX_PER_SEC")]
        NvlinkL51RxPerSec = NVML_GPM_METRIC_NVLINK_L51_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 51, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L51_TX_PER_SEC`, id 436. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L51_TX_PER_SEC")]
        NvlinkL51TxPerSec = NVML_GPM_METRIC_NVLINK_L51_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 52, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L52_RX_PER_SEC`, id 437. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L52_RX_PER_SEC")]
        NvlinkL52RxPerSec = NVML_GPM_METRIC_NVLINK_L52_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 52, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L52_TX_PER_SEC`, id 438. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L52_TX_PER_SEC")]
        NvlinkL52TxPerSec = NVML_GPM_METRIC_NVLINK_L52_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 53, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L53_RX_PER_SEC`, id 439. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L53_RX_PER_SEC")]
        NvlinkL53RxPerSec = NVML_GPM_METRIC_NVLINK_L53_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 53, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L53_TX_PER_SEC`, id 440. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L53_TX_PER_SEC")]
        NvlinkL53TxPerSec = NVML_GPM_METRIC_NVLINK_L53_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 54, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L54_RX_PER_SEC`, id 441. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L54_RX_PER_SEC")]
        NvlinkL54RxPerSec = NVML_GPM_METRIC_NVLINK_L54_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 54, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L54_TX_PER_SEC`, id 442. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L54_TX_PER_SEC")]
        NvlinkL54TxPerSec = NVML_GPM_METRIC_NVLINK_L54_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 55, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L55_RX_PER_SEC`, id 443. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L55_RX_PER_SEC")]
        NvlinkL55RxPerSec = NVML_GPM_METRIC_NVLINK_L55_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 55, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L55_TX_PER_SEC`, id 444. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L55_TX_PER_SEC")]
        NvlinkL55TxPerSec = NVML_GPM_METRIC_NVLINK_L55_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 56, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L56_RX_PER_SEC`, id 445. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L56_RX_PER_SEC")]
        NvlinkL56RxPerSec = NVML_GPM_METRIC_NVLINK_L56_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 56, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L56_TX_PER_SEC`, id 446. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L56_TX_PER_SEC")]
        NvlinkL56TxPerSec = NVML_GPM_METRIC_NVLINK_L56_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 57, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L57_RX_PER_SEC`, id 447. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L57_RX_PER_SEC")]
        NvlinkL57RxPerSec = NVML_GPM_METRIC_NVLINK_L57_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 57, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L57_TX_PER_SEC`, id 448. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L57_TX_PER_SEC")]
        NvlinkL57TxPerSec = NVML_GPM_METRIC_NVLINK_L57_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 58, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L58_RX_PER_SEC`, id 449. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L58_RX_PER_SEC")]
        NvlinkL58RxPerSec = NVML_GPM_METRIC_NVLINK_L58_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 58, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L58_TX_PER_SEC`, id 450. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L58_TX_PER_SEC")]
        NvlinkL58TxPerSec = NVML_GPM_METRIC_NVLINK_L58_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 59, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L59_RX_PER_SEC`, id 451. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L59_RX_PER_SEC")]
        NvlinkL59RxPerSec = NVML_GPM_METRIC_NVLINK_L59_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 59, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L59_TX_PER_SEC`, id 452. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L59_TX_PER_SEC")]
        NvlinkL59TxPerSec = NVML_GPM_METRIC_NVLINK_L59_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 60, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L60_RX_PER_SEC`, id 453. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L60_RX_PER_SEC")]
        NvlinkL60RxPerSec = NVML_GPM_METRIC_NVLINK_L60_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 60, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L60_TX_PER_SEC`, id 454. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L60_TX_PER_SEC")]
        NvlinkL60TxPerSec = NVML_GPM_METRIC_NVLINK_L60_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 61, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L61_RX_PER_SEC`, id 455. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L61_RX_PER_SEC")]
        NvlinkL61RxPerSec = NVML_GPM_METRIC_NVLINK_L61_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 61, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L61_TX_PER_SEC`, id 456. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L61_TX_PER_SEC")]
        NvlinkL61TxPerSec = NVML_GPM_METRIC_NVLINK_L61_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 62, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L62_RX_PER_SEC`, id 457. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L62_RX_PER_SEC")]
        NvlinkL62RxPerSec = NVML_GPM_METRIC_NVLINK_L62_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 62, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L62_TX_PER_SEC`, id 458. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L62_TX_PER_SEC")]
        NvlinkL62TxPerSec = NVML_GPM_METRIC_NVLINK_L62_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 63, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L63_RX_PER_SEC`, id 459. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L63_RX_PER_SEC")]
        NvlinkL63RxPerSec = NVML_GPM_METRIC_NVLINK_L63_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 63, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L63_TX_PER_SEC`, id 460. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L63_TX_PER_SEC")]
        NvlinkL63TxPerSec = NVML_GPM_METRIC_NVLINK_L63_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 64, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L64_RX_PER_SEC`, id 461. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L64_RX_PER_SEC")]
        NvlinkL64RxPerSec = NVML_GPM_METRIC_NVLINK_L64_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 64, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L64_TX_PER_SEC`, id 462. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L64_TX_PER_SEC")]
        NvlinkL64TxPerSec = NVML_GPM_METRIC_NVLINK_L64_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 65, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L65_RX_PER_SEC`, id 463. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L65_RX_PER_SEC")]
        NvlinkL65RxPerSec = NVML_GPM_METRIC_NVLINK_L65_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 65, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L65_TX_PER_SEC`, id 464. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L65_TX_PER_SEC")]
        NvlinkL65TxPerSec = NVML_GPM_METRIC_NVLINK_L65_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 66, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L66_RX_PER_SEC`, id 465. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L66_RX_PER_SEC")]
        NvlinkL66RxPerSec = NVML_GPM_METRIC_NVLINK_L66_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 66, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L66_TX_PER_SEC`, id 466. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L66_TX_PER_SEC")]
        NvlinkL66TxPerSec = NVML_GPM_METRIC_NVLINK_L66_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 67, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L67_RX_PER_SEC`, id 467. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L67_RX_PER_SEC")]
        NvlinkL67RxPerSec = NVML_GPM_METRIC_NVLINK_L67_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 67, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L67_TX_PER_SEC`, id 468. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L67_TX_PER_SEC")]
        NvlinkL67TxPerSec = NVML_GPM_METRIC_NVLINK_L67_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 68, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L68_RX_PER_SEC`, id 469. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L68_RX_PER_SEC")]
        NvlinkL68RxPerSec = NVML_GPM_METRIC_NVLINK_L68_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 68, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L68_TX_PER_SEC`, id 470. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L68_TX_PER_SEC")]
        NvlinkL68TxPerSec = NVML_GPM_METRIC_NVLINK_L68_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 69, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L69_RX_PER_SEC`, id 471. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L69_RX_PER_SEC")]
        NvlinkL69RxPerSec = NVML_GPM_METRIC_NVLINK_L69_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 69, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L69_TX_PER_SEC`, id 472. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L69_TX_PER_SEC")]
        NvlinkL69TxPerSec = NVML_GPM_METRIC_NVLINK_L69_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 70, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L70_RX_PER_SEC`, id 473. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L70_RX_PER_SEC")]
        NvlinkL70RxPerSec = NVML_GPM_METRIC_NVLINK_L70_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 70, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L70_TX_PER_SEC`, id 474. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L70_TX_PER_SEC")]
        NvlinkL70TxPerSec = NVML_GPM_METRIC_NVLINK_L70_TX_PER_SEC,
        /// NVLink traffic to the GPU, link 71, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L71_RX_PER_SEC`, id 475. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L71_RX_PER_SEC")]
        NvlinkL71RxPerSec = NVML_GPM_METRIC_NVLINK_L71_RX_PER_SEC,
        /// NVLink traffic from the GPU, link 71, in MiB/s.
        ///
        /// NVML metric `NVML_GPM_METRIC_NVLINK_L71_TX_PER_SEC`, id 476. Since NVML 13.4.61.
        #[doc(alias = "NVML_GPM_METRIC_NVLINK_L71_TX_PER_SEC")]
        NvlinkL71TxPerSec = NVML_GPM_METRIC_NVLINK_L71_TX_PER_SEC,
    }
}

/// # Unit
impl GpmMetricId {
    /// Unit of the metric; `None` for an unknown metric, and where NVIDIA does not document the unit. The
    /// library reports its own string for the unit in [`GpmMetricInfo`](crate::gpm::GpmMetricInfo).
    #[must_use]
    pub const fn unit(self) -> Option<GpmUnit> {
        Some(match self.raw() {
            1..=13 | 30..=37 | 40..=47 | 50..=51 | 160..=169 | 174 | 179 | 184 | 189 | 194 | 199 | 204 | 209 => {
                GpmUnit::Percent
            }
            20..=21 | 60..=97 | 100..=159 | 212..=247 | 405..=476 => GpmUnit::MebibytesPerSecond,
            261..=404 => GpmUnit::Bytes,
            170..=171
            | 173
            | 175..=176
            | 178
            | 180..=181
            | 183
            | 185..=186
            | 188
            | 190..=191
            | 193
            | 195..=196
            | 198
            | 200..=201
            | 203
            | 205..=206
            | 208
            | 248..=254
            | 257..=260 => GpmUnit::Cycles,
            172 | 177 | 182 | 187 | 192 | 197 | 202 | 207 => GpmUnit::Count,
            _ => return None,
        })
    }
}
