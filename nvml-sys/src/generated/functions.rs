// Made by `cargo xtask codegen` from nvml.h 13.5.37, whose notice is in NOTICE.md.
// Do not edit: change headers/ or xtask/ and run it again.

/// Hands the prototype of every NVML function to the macro named as its argument.
///
/// The list is the header's, in its order, followed by names that libraries export though the header has
/// dropped them. Each entry reads `since "NVML" "DRIVER" "GAP"... fn name(parameter: type, ...) -> result;`, with
/// its documentation before it. The types are those of this crate and of `core::ffi`.
#[macro_export]
macro_rules! for_each_function {
    ($callback:ident) => {
        $callback! {
            /// Initialization and Cleanup. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Errors that NVIDIA names: DRIVER_NOT_LOADED, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlInitializationAndCleanup.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlInit_v2).
            since "8.0 or older" "340 or older"
            fn nvmlInit_v2() -> nvmlReturn_t;
            /// Initialization and Cleanup. Since NVML 9 (driver 390.157). For all products.
            ///
            /// Parameters: `flags` (in).
            ///
            /// Errors that NVIDIA names: DRIVER_NOT_LOADED, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlInitializationAndCleanup.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlInitWithFlags).
            since "9" "390.157"
            fn nvmlInitWithFlags(flags: c_uint) -> nvmlReturn_t;
            /// Initialization and Cleanup. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlInitializationAndCleanup.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlShutdown).
            since "8.0 or older" "340 or older"
            fn nvmlShutdown() -> nvmlReturn_t;
            /// Error reporting. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `result` (in).
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlErrorReporting.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlErrorString).
            since "8.0 or older" "340 or older"
            fn nvmlErrorString(result: nvmlReturn_t) -> *const c_char;
            /// System Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `version` (out), `length` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlSystemQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetDriverVersion).
            since "8.0 or older" "340 or older"
            fn nvmlSystemGetDriverVersion(version: *mut c_char, length: c_uint) -> nvmlReturn_t;
            /// System Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `version` (out), `length` (in).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, INSUFFICIENT_SIZE.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlSystemQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetNVMLVersion).
            since "8.0 or older" "340 or older"
            fn nvmlSystemGetNVMLVersion(version: *mut c_char, length: c_uint) -> nvmlReturn_t;
            /// System Queries. Since NVML 9 (driver 384.47). For all products.
            ///
            /// Parameters: `cudaDriverVersion` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlSystemQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetCudaDriverVersion).
            since "9" "384.47"
            fn nvmlSystemGetCudaDriverVersion(cudaDriverVersion: *mut c_int) -> nvmlReturn_t;
            /// System Queries. Since NVML 11.0 (driver 410.104). For all products.
            ///
            /// Parameters: `cudaDriverVersion` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, LIBRARY_NOT_FOUND, FUNCTION_NOT_FOUND.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlSystemQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetCudaDriverVersion_v2).
            since "11.0" "410.104"
            fn nvmlSystemGetCudaDriverVersion_v2(cudaDriverVersion: *mut c_int) -> nvmlReturn_t;
            /// System Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `pid` (in), `name` (out), `length` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlSystemQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetProcessName).
            since "8.0 or older" "340 or older"
            fn nvmlSystemGetProcessName(pid: c_uint, name: *mut c_char, length: c_uint) -> nvmlReturn_t;
            /// System Queries. Since NVML 8.0 or older (driver 340 or older). For S-class units.
            ///
            /// Parameters: `hwbcCount`, `hwbcEntries`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlSystemQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetHicVersion).
            since "8.0 or older" "340 or older"
            fn nvmlSystemGetHicVersion(hwbcCount: *mut c_uint, hwbcEntries: *mut nvmlHwbcEntry_t) -> nvmlReturn_t;
            /// System Queries. Since NVML 8.0 or older (driver 375 or older). For all products.
            ///
            /// Parameters: `cpuNumber` (in), `count`, `deviceArray`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlSystemQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetTopologyGpuSet).
            since "8.0 or older" "375 or older"
            fn nvmlSystemGetTopologyGpuSet(
                cpuNumber: c_uint,
                count: *mut c_uint,
                deviceArray: *mut nvmlDevice_t,
            ) -> nvmlReturn_t;
            /// System Queries. Since NVML 12.6.37 (driver 560.28.03). For all products.
            ///
            /// Parameters: `branchInfo`, `length` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlSystemQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetDriverBranch).
            since "12.6.37" "560.28.03"
            fn nvmlSystemGetDriverBranch(branchInfo: *mut nvmlSystemDriverBranchInfo_t, length: c_uint) -> nvmlReturn_t;
            /// System Queries. Since NVML 13.3.29 (driver 610.43.02).
            ///
            /// Parameters: `cper`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, INSUFFICIENT_SIZE, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlSystemQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetCPER_v1).
            since "13.3.29" "610.43.02"
            fn nvmlSystemGetCPER_v1(cper: *mut nvmlGetCPER_v1_t) -> nvmlReturn_t;
            /// Unit Queries. Since NVML 8.0 or older (driver 340 or older). For S-class units.
            ///
            /// Parameters: `unitCount` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUnitQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlUnitGetCount).
            since "8.0 or older" "340 or older"
            fn nvmlUnitGetCount(unitCount: *mut c_uint) -> nvmlReturn_t;
            /// Unit Queries. Since NVML 8.0 or older (driver 340 or older). For S-class units.
            ///
            /// Parameters: `index` (in), `unit` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUnitQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlUnitGetHandleByIndex).
            since "8.0 or older" "340 or older"
            fn nvmlUnitGetHandleByIndex(index: c_uint, unit: *mut nvmlUnit_t) -> nvmlReturn_t;
            /// Unit Queries. Since NVML 8.0 or older (driver 340 or older). For S-class units.
            ///
            /// Parameters: `unit` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUnitQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlUnitGetUnitInfo).
            since "8.0 or older" "340 or older"
            fn nvmlUnitGetUnitInfo(unit: nvmlUnit_t, info: *mut nvmlUnitInfo_t) -> nvmlReturn_t;
            /// Unit Queries. Since NVML 8.0 or older (driver 340 or older). For S-class units.
            ///
            /// Parameters: `unit` (in), `state` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUnitQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlUnitGetLedState).
            since "8.0 or older" "340 or older"
            fn nvmlUnitGetLedState(unit: nvmlUnit_t, state: *mut nvmlLedState_t) -> nvmlReturn_t;
            /// Unit Queries. Since NVML 8.0 or older (driver 340 or older). For S-class units.
            ///
            /// Parameters: `unit` (in), `psu` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUnitQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlUnitGetPsuInfo).
            since "8.0 or older" "340 or older"
            fn nvmlUnitGetPsuInfo(unit: nvmlUnit_t, psu: *mut nvmlPSUInfo_t) -> nvmlReturn_t;
            /// Unit Queries. Since NVML 8.0 or older (driver 340 or older). For S-class units.
            ///
            /// Parameters: `unit` (in), `type_` (in), `temp` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUnitQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlUnitGetTemperature).
            since "8.0 or older" "340 or older"
            fn nvmlUnitGetTemperature(unit: nvmlUnit_t, type_: c_uint, temp: *mut c_uint) -> nvmlReturn_t;
            /// Unit Queries. Since NVML 8.0 or older (driver 340 or older). For S-class units.
            ///
            /// Parameters: `unit` (in), `fanSpeeds` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUnitQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlUnitGetFanSpeedInfo).
            since "8.0 or older" "340 or older"
            fn nvmlUnitGetFanSpeedInfo(unit: nvmlUnit_t, fanSpeeds: *mut nvmlUnitFanSpeeds_t) -> nvmlReturn_t;
            /// Unit Queries. Since NVML 8.0 or older (driver 340 or older). For S-class units.
            ///
            /// Parameters: `unit` (in), `deviceCount`, `devices` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INSUFFICIENT_SIZE, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUnitQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlUnitGetDevices).
            since "8.0 or older" "340 or older"
            fn nvmlUnitGetDevices(
                unit: nvmlUnit_t,
                deviceCount: *mut c_uint,
                devices: *mut nvmlDevice_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `deviceCount` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCount_v2).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetCount_v2(deviceCount: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `attributes`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, UNINITIALIZED, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAttributes_v2).
            since "11.0" "450.51"
            fn nvmlDeviceGetAttributes_v2(
                device: nvmlDevice_t,
                attributes: *mut nvmlDeviceAttributes_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `index` (in), `device` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_POWER, NO_PERMISSION, IRQ_ISSUE, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetHandleByIndex_v2).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetHandleByIndex_v2(index: c_uint, device: *mut nvmlDevice_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `serial`, `device` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, INSUFFICIENT_POWER, IRQ_ISSUE, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetHandleBySerial).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetHandleBySerial(serial: *const c_char, device: *mut nvmlDevice_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `uuid`, `device` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, INSUFFICIENT_POWER, IRQ_ISSUE, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetHandleByUUID).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetHandleByUUID(uuid: *const c_char, device: *mut nvmlDevice_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.9.40 (driver 575.51.02). For all products.
            ///
            /// Parameters: `uuid` (in), `device` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, NOT_FOUND, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetHandleByUUIDV).
            since "12.9.40" "575.51.02"
            fn nvmlDeviceGetHandleByUUIDV(uuid: *const nvmlUUID_t, device: *mut nvmlDevice_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `pciBusId`, `device` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, INSUFFICIENT_POWER, NO_PERMISSION, IRQ_ISSUE, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetHandleByPciBusId_v2).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetHandleByPciBusId_v2(pciBusId: *const c_char, device: *mut nvmlDevice_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `name` (out), `length` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetName).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetName(device: nvmlDevice_t, name: *mut c_char, length: c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `type_` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetBrand).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetBrand(device: nvmlDevice_t, type_: *mut nvmlBrandType_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `index` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetIndex).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetIndex(device: nvmlDevice_t, index: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For products with an InfoROM.
            ///
            /// Parameters: `device` (in), `serial` (out), `length` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetSerial).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetSerial(device: nvmlDevice_t, serial: *mut c_char, length: c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02).
            ///
            /// Parameters: `device` (in), `moduleId`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetModuleId).
            since "12.2.81" "535.43.02"
            fn nvmlDeviceGetModuleId(device: nvmlDevice_t, moduleId: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.3.52 (driver 545.23.06).
            ///
            /// Parameters: `device` (in), `c2cModeInfo`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetC2cModeInfoV).
            since "12.3.52" "545.23.06"
            fn nvmlDeviceGetC2cModeInfoV(device: nvmlDevice_t, c2cModeInfo: *mut nvmlC2cModeInfo_v1_t) -> nvmlReturn_t;
            /// CPU and Memory Affinity. Since NVML 11.0 (driver 450.51). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `nodeSetSize` (in), `nodeSet` (out), `scope` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAffinity.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMemoryAffinity).
            since "11.0" "450.51"
            fn nvmlDeviceGetMemoryAffinity(
                device: nvmlDevice_t,
                nodeSetSize: c_uint,
                nodeSet: *mut c_ulong,
                scope: nvmlAffinityScope_t,
            ) -> nvmlReturn_t;
            /// CPU and Memory Affinity. Since NVML 11.0 (driver 450.51). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `cpuSetSize` (in), `cpuSet` (out), `scope` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAffinity.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCpuAffinityWithinScope).
            since "11.0" "450.51"
            fn nvmlDeviceGetCpuAffinityWithinScope(
                device: nvmlDevice_t,
                cpuSetSize: c_uint,
                cpuSet: *mut c_ulong,
                scope: nvmlAffinityScope_t,
            ) -> nvmlReturn_t;
            /// CPU and Memory Affinity. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `cpuSetSize` (in), `cpuSet` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAffinity.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCpuAffinity).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetCpuAffinity(device: nvmlDevice_t, cpuSetSize: c_uint, cpuSet: *mut c_ulong) -> nvmlReturn_t;
            /// CPU and Memory Affinity. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAffinity.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetCpuAffinity).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetCpuAffinity(device: nvmlDevice_t) -> nvmlReturn_t;
            /// CPU and Memory Affinity. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, UNINITIALIZED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAffinity.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceClearCpuAffinity).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceClearCpuAffinity(device: nvmlDevice_t) -> nvmlReturn_t;
            /// CPU and Memory Affinity. Since NVML 12.4.99 (driver 550.40.07).
            ///
            /// Parameters: `device` (in), `node` (out).
            ///
            /// Errors that NVIDIA names: NOT_SUPPORTED, INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAffinity.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNumaNodeId).
            since "12.4.99" "550.40.07"
            fn nvmlDeviceGetNumaNodeId(device: nvmlDevice_t, node: *mut c_uint) -> nvmlReturn_t;
            /// CPU and Memory Affinity. Since NVML 13.0.39 (driver 580.65.06). For Turing and newer.
            ///
            /// Parameters: `device` (in), `mode` (out).
            ///
            /// Errors that NVIDIA names: ARGUMENT_VERSION_MISMATCH, NOT_SUPPORTED, INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAffinity.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAddressingMode).
            since "13.0.39" "580.65.06"
            fn nvmlDeviceGetAddressingMode(device: nvmlDevice_t, mode: *mut nvmlDeviceAddressingMode_t) -> nvmlReturn_t;
            /// CPU and Memory Affinity. Since NVML 13.0.39 (driver 580.65.06). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `repairStatus` (out).
            ///
            /// Errors that NVIDIA names: ARGUMENT_VERSION_MISMATCH, UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAffinity.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetRepairStatus).
            since "13.0.39" "580.65.06"
            fn nvmlDeviceGetRepairStatus(device: nvmlDevice_t, repairStatus: *mut nvmlRepairStatus_t) -> nvmlReturn_t;
            /// CPU and Memory Affinity. Since NVML 13.1.68 (driver 580.159.03). For Hopper and newer.
            ///
            /// Parameters: `device` (in), `unrepairableMemoryStatus` (out).
            ///
            /// Errors that NVIDIA names: ARGUMENT_VERSION_MISMATCH, UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAffinity.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetUnrepairableMemoryFlag_v1).
            since "13.1.68" "580.159.03"
            fn nvmlDeviceGetUnrepairableMemoryFlag_v1(
                device: nvmlDevice_t,
                unrepairableMemoryStatus: *mut nvmlUnrepairableMemoryStatus_v1_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 375 or older).
            ///
            /// Parameters: `device1`, `device2`, `pathInfo`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetTopologyCommonAncestor).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetTopologyCommonAncestor(
                device1: nvmlDevice_t,
                device2: nvmlDevice_t,
                pathInfo: *mut nvmlGpuTopologyLevel_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 375 or older). For all products.
            ///
            /// Parameters: `device` (in), `level` (in), `count`, `deviceArray`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetTopologyNearestGpus).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetTopologyNearestGpus(
                device: nvmlDevice_t,
                level: nvmlGpuTopologyLevel_t,
                count: *mut c_uint,
                deviceArray: *mut nvmlDevice_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 375 or older).
            ///
            /// Parameters: `device1` (in), `device2` (in), `p2pIndex` (in), `p2pStatus` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetP2PStatus).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetP2PStatus(
                device1: nvmlDevice_t,
                device2: nvmlDevice_t,
                p2pIndex: nvmlGpuP2PCapsIndex_t,
                p2pStatus: *mut nvmlGpuP2PStatus_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `uuid` (out), `length` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetUUID).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetUUID(device: nvmlDevice_t, uuid: *mut c_char, length: c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `minorNumber` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMinorNumber).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetMinorNumber(device: nvmlDevice_t, minorNumber: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 375 or older). For all products.
            ///
            /// Parameters: `device` (in), `partNumber` (out), `length` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, NOT_SUPPORTED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetBoardPartNumber).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetBoardPartNumber(
                device: nvmlDevice_t,
                partNumber: *mut c_char,
                length: c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For products with an InfoROM.
            ///
            /// Parameters: `device` (in), `object` (in), `version` (out), `length` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetInforomVersion).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetInforomVersion(
                device: nvmlDevice_t,
                object: nvmlInforomObject_t,
                version: *mut c_char,
                length: c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For products with an InfoROM.
            ///
            /// Parameters: `device` (in), `version` (out), `length` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetInforomImageVersion).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetInforomImageVersion(
                device: nvmlDevice_t,
                version: *mut c_char,
                length: c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For products with an InfoROM.
            ///
            /// Parameters: `device` (in), `checksum` (out).
            ///
            /// Errors that NVIDIA names: CORRUPTED_INFOROM, UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetInforomConfigurationChecksum).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetInforomConfigurationChecksum(device: nvmlDevice_t, checksum: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For products with an InfoROM.
            ///
            /// Parameters: `device` (in).
            ///
            /// Errors that NVIDIA names: CORRUPTED_INFOROM, UNINITIALIZED, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceValidateInforom).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceValidateInforom(device: nvmlDevice_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.3.52 (driver 535.129.03). For products with an InfoROM.
            ///
            /// Parameters: `device` (in), `timestamp`, `durationUs`.
            ///
            /// Errors that NVIDIA names: NOT_READY, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetLastBBXFlushTime).
            since "12.3.52" "535.129.03"
            fn nvmlDeviceGetLastBBXFlushTime(
                device: nvmlDevice_t,
                timestamp: *mut c_ulonglong,
                durationUs: *mut c_ulong,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.3.29 (driver 610.43.02). For products with an InfoROM.
            ///
            /// Parameters: `device` (in), `timeData` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetBBXTimeData_v1).
            since "13.3.29" "610.43.02"
            fn nvmlDeviceGetBBXTimeData_v1(device: nvmlDevice_t, timeData: *mut nvmlBBXTimeData_v1_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.5.37 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `uptime` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuUptime_v1).
            since "13.5.37" "newer than 610.43.02"
            fn nvmlDeviceGetGpuUptime_v1(device: nvmlDevice_t, uptime: *mut nvmlGpuUptime_v1_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `display` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetDisplayMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetDisplayMode(device: nvmlDevice_t, display: *mut nvmlEnableState_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `isActive` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetDisplayActive).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetDisplayActive(device: nvmlDevice_t, isActive: *mut nvmlEnableState_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `mode` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPersistenceMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetPersistenceMode(device: nvmlDevice_t, mode: *mut nvmlEnableState_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.4.99 (driver 550.40.07). For all products.
            ///
            /// Parameters: `device` (in), `pci` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPciInfoExt).
            since "12.4.99" "550.40.07"
            fn nvmlDeviceGetPciInfoExt(device: nvmlDevice_t, pci: *mut nvmlPciInfoExt_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 9 (driver 390.157). For all products.
            ///
            /// Parameters: `device` (in), `pci` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPciInfo_v3).
            since "9" "390.157"
            fn nvmlDeviceGetPciInfo_v3(device: nvmlDevice_t, pci: *mut nvmlPciInfo_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `maxLinkGen` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMaxPcieLinkGeneration).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetMaxPcieLinkGeneration(device: nvmlDevice_t, maxLinkGen: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.0.76 (driver 525.53). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `maxLinkGenDevice` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuMaxPcieLinkGeneration).
            since "12.0.76" "525.53"
            fn nvmlDeviceGetGpuMaxPcieLinkGeneration(
                device: nvmlDevice_t,
                maxLinkGenDevice: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `maxLinkWidth` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMaxPcieLinkWidth).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetMaxPcieLinkWidth(device: nvmlDevice_t, maxLinkWidth: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `currLinkGen` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCurrPcieLinkGeneration).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetCurrPcieLinkGeneration(device: nvmlDevice_t, currLinkGen: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `currLinkWidth` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCurrPcieLinkWidth).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetCurrPcieLinkWidth(device: nvmlDevice_t, currLinkWidth: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 375 or older). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `counter` (in), `value` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPcieThroughput).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetPcieThroughput(
                device: nvmlDevice_t,
                counter: nvmlPcieUtilCounter_t,
                value: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 375 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `value` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPcieReplayCounter).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetPcieReplayCounter(device: nvmlDevice_t, value: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `type_` (in), `clock` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetClockInfo).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetClockInfo(device: nvmlDevice_t, type_: nvmlClockType_t, clock: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `type_` (in), `clock` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMaxClockInfo).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetMaxClockInfo(
                device: nvmlDevice_t,
                type_: nvmlClockType_t,
                clock: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.7.50 (driver 515.43.04).
            ///
            /// Parameters: `device` (in), `offset` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpcClkVfOffset).
            since "11.7.50" "515.43.04"
            fn nvmlDeviceGetGpcClkVfOffset(device: nvmlDevice_t, offset: *mut c_int) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device`, `clockType`, `clockMHz`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetApplicationsClock).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetApplicationsClock(
                device: nvmlDevice_t,
                clockType: nvmlClockType_t,
                clockMHz: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device`, `clockType`, `clockMHz`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetDefaultApplicationsClock).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetDefaultApplicationsClock(
                device: nvmlDevice_t,
                clockType: nvmlClockType_t,
                clockMHz: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 375 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `clockType` (in), `clockId` (in), `clockMHz` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetClock).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetClock(
                device: nvmlDevice_t,
                clockType: nvmlClockType_t,
                clockId: nvmlClockId_t,
                clockMHz: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `clockType` (in), `clockMHz` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMaxCustomerBoostClock).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetMaxCustomerBoostClock(
                device: nvmlDevice_t,
                clockType: nvmlClockType_t,
                clockMHz: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `count`, `clocksMHz` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, INSUFFICIENT_SIZE, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetSupportedMemoryClocks).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetSupportedMemoryClocks(
                device: nvmlDevice_t,
                count: *mut c_uint,
                clocksMHz: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `memoryClockMHz` (in), `count`, `clocksMHz` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, NOT_FOUND, INVALID_ARGUMENT, NOT_SUPPORTED, INSUFFICIENT_SIZE, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetSupportedGraphicsClocks).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetSupportedGraphicsClocks(
                device: nvmlDevice_t,
                memoryClockMHz: c_uint,
                count: *mut c_uint,
                clocksMHz: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `isEnabled`, `defaultIsEnabled`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAutoBoostedClocksEnabled).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetAutoBoostedClocksEnabled(
                device: nvmlDevice_t,
                isEnabled: *mut nvmlEnableState_t,
                defaultIsEnabled: *mut nvmlEnableState_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For products with fans.
            ///
            /// Parameters: `device` (in), `speed` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetFanSpeed).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetFanSpeed(device: nvmlDevice_t, speed: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.0 (driver 418.30). For products with fans.
            ///
            /// Parameters: `device` (in), `fan` (in), `speed` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetFanSpeed_v2).
            since "11.0" "418.30"
            fn nvmlDeviceGetFanSpeed_v2(device: nvmlDevice_t, fan: c_uint, speed: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.8.55 (driver 565.57.01). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `fanSpeed`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetFanSpeedRPM).
            since "12.8.55" "565.57.01"
            fn nvmlDeviceGetFanSpeedRPM(device: nvmlDevice_t, fanSpeed: *mut nvmlFanSpeedInfo_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.8.86 (driver 515.86.01). For products with fans.
            ///
            /// Parameters: `device` (in), `fan` (in), `targetSpeed` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetTargetFanSpeed).
            since "11.8.86" "515.86.01"
            fn nvmlDeviceGetTargetFanSpeed(device: nvmlDevice_t, fan: c_uint, targetSpeed: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.7.50 (driver 515.43.04). For products with fans.
            ///
            /// Parameters: `device` (in), `minSpeed`, `maxSpeed`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMinMaxFanSpeed).
            since "11.7.50" "515.43.04"
            fn nvmlDeviceGetMinMaxFanSpeed(
                device: nvmlDevice_t,
                minSpeed: *mut c_uint,
                maxSpeed: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.0.76 (driver 515.86.01). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `fan` (in), `policy` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetFanControlPolicy_v2).
            since "12.0.76" "515.86.01"
            fn nvmlDeviceGetFanControlPolicy_v2(
                device: nvmlDevice_t,
                fan: c_uint,
                policy: *mut nvmlFanControlPolicy_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.6.55 (driver 510.39.01). For products with fans.
            ///
            /// Parameters: `device` (in), `numFans`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNumFans).
            since "11.6.55" "510.39.01"
            fn nvmlDeviceGetNumFans(device: nvmlDevice_t, numFans: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device`, `sensorType`, `temp`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetTemperature).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetTemperature(
                device: nvmlDevice_t,
                sensorType: nvmlTemperatureSensors_t,
                temp: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.8.55 (driver 565.57.01). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `coolerInfo` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCoolerInfo).
            since "12.8.55" "565.57.01"
            fn nvmlDeviceGetCoolerInfo(device: nvmlDevice_t, coolerInfo: *mut nvmlCoolerInfo_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.8.55 (driver 565.57.01). For all products.
            ///
            /// Parameters: `device` (in), `temperature` (in, out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetTemperatureV).
            since "12.8.55" "565.57.01"
            fn nvmlDeviceGetTemperatureV(device: nvmlDevice_t, temperature: *mut nvmlTemperature_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `thresholdType` (in), `temp` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetTemperatureThreshold).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetTemperatureThreshold(
                device: nvmlDevice_t,
                thresholdType: nvmlTemperatureThresholds_t,
                temp: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.8.55 (driver 570.86.16).
            ///
            /// Parameters: `device` (in), `marginTempInfo` (in, out).
            ///
            /// Errors that NVIDIA names: NOT_SUPPORTED, INVALID_ARGUMENT, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMarginTemperature).
            since "12.8.55" "570.86.16"
            fn nvmlDeviceGetMarginTemperature(
                device: nvmlDevice_t,
                marginTempInfo: *mut nvmlMarginTemperature_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.7.50 (driver 515.43.04).
            ///
            /// Parameters: `device` (in), `sensorIndex` (in), `pThermalSettings` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetThermalSettings).
            since "11.7.50" "515.43.04"
            fn nvmlDeviceGetThermalSettings(
                device: nvmlDevice_t,
                sensorIndex: c_uint,
                pThermalSettings: *mut nvmlGpuThermalSettings_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `pState` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPerformanceState).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetPerformanceState(device: nvmlDevice_t, pState: *mut nvmlPstates_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For all products.
            ///
            /// Parameters: `device` (in), `clocksEventReasons` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCurrentClocksEventReasons).
            since "12.2.81" "535.43.02"
            fn nvmlDeviceGetCurrentClocksEventReasons(
                device: nvmlDevice_t,
                clocksEventReasons: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device`, `clocksThrottleReasons`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCurrentClocksThrottleReasons).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetCurrentClocksThrottleReasons(
                device: nvmlDevice_t,
                clocksThrottleReasons: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For all products.
            ///
            /// Parameters: `device` (in), `supportedClocksEventReasons` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetSupportedClocksEventReasons).
            since "12.2.81" "535.43.02"
            fn nvmlDeviceGetSupportedClocksEventReasons(
                device: nvmlDevice_t,
                supportedClocksEventReasons: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device`, `supportedClocksThrottleReasons`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetSupportedClocksThrottleReasons).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetSupportedClocksThrottleReasons(
                device: nvmlDevice_t,
                supportedClocksThrottleReasons: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `pState` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPowerState).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetPowerState(device: nvmlDevice_t, pState: *mut nvmlPstates_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.7.50 (driver 515.43.04).
            ///
            /// Parameters: `device` (in), `pDynamicPstatesInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetDynamicPstatesInfo).
            since "11.7.50" "515.43.04"
            fn nvmlDeviceGetDynamicPstatesInfo(
                device: nvmlDevice_t,
                pDynamicPstatesInfo: *mut nvmlGpuDynamicPstatesInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.8.86 (driver 520.56.06).
            ///
            /// Parameters: `device` (in), `offset` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMemClkVfOffset).
            since "11.8.86" "520.56.06"
            fn nvmlDeviceGetMemClkVfOffset(device: nvmlDevice_t, offset: *mut c_int) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.7.50 (driver 515.43.04).
            ///
            /// Parameters: `device` (in), `type_` (in), `pstate` (in), `minClockMHz` (out), `maxClockMHz` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMinMaxClockOfPState).
            since "11.7.50" "515.43.04"
            fn nvmlDeviceGetMinMaxClockOfPState(
                device: nvmlDevice_t,
                type_: nvmlClockType_t,
                pstate: nvmlPstates_t,
                minClockMHz: *mut c_uint,
                maxClockMHz: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.7.50 (driver 515.43.04).
            ///
            /// Parameters: `device` (in), `pstates` (out), `size` (in).
            ///
            /// Errors that NVIDIA names: INSUFFICIENT_SIZE, UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetSupportedPerformanceStates).
            since "11.7.50" "515.43.04"
            fn nvmlDeviceGetSupportedPerformanceStates(
                device: nvmlDevice_t,
                pstates: *mut nvmlPstates_t,
                size: c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.8.86 (driver 520.56.06).
            ///
            /// Parameters: `device` (in), `minOffset` (out), `maxOffset` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpcClkMinMaxVfOffset).
            since "11.8.86" "520.56.06"
            fn nvmlDeviceGetGpcClkMinMaxVfOffset(
                device: nvmlDevice_t,
                minOffset: *mut c_int,
                maxOffset: *mut c_int,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.8.86 (driver 520.56.06).
            ///
            /// Parameters: `device` (in), `minOffset` (out), `maxOffset` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMemClkMinMaxVfOffset).
            since "11.8.86" "520.56.06"
            fn nvmlDeviceGetMemClkMinMaxVfOffset(
                device: nvmlDevice_t,
                minOffset: *mut c_int,
                maxOffset: *mut c_int,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.5.39 (driver 555.42.02). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `info`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetClockOffsets).
            since "12.5.39" "555.42.02"
            fn nvmlDeviceGetClockOffsets(device: nvmlDevice_t, info: *mut nvmlClockOffset_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.5.39 (driver 555.42.02). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `info`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, NO_PERMISSION, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetClockOffsets).
            since "12.5.39" "555.42.02"
            fn nvmlDeviceSetClockOffsets(device: nvmlDevice_t, info: *mut nvmlClockOffset_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.8.55 (driver 565.57.01).
            ///
            /// Parameters: `device` (in), `perfModes` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPerformanceModes).
            since "12.8.55" "565.57.01"
            fn nvmlDeviceGetPerformanceModes(
                device: nvmlDevice_t,
                perfModes: *mut nvmlDevicePerfModes_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.8.55 (driver 565.57.01).
            ///
            /// Parameters: `device` (in), `currentClockFreqs` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCurrentClockFreqs).
            since "12.8.55" "565.57.01"
            fn nvmlDeviceGetCurrentClockFreqs(
                device: nvmlDevice_t,
                currentClockFreqs: *mut nvmlDeviceCurrentClockFreqs_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `mode` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPowerManagementMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetPowerManagementMode(device: nvmlDevice_t, mode: *mut nvmlEnableState_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `limit` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPowerManagementLimit).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetPowerManagementLimit(device: nvmlDevice_t, limit: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `minLimit` (out), `maxLimit` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPowerManagementLimitConstraints).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetPowerManagementLimitConstraints(
                device: nvmlDevice_t,
                minLimit: *mut c_uint,
                maxLimit: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `defaultLimit` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPowerManagementDefaultLimit).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetPowerManagementDefaultLimit(
                device: nvmlDevice_t,
                defaultLimit: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `power` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPowerUsage).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetPowerUsage(device: nvmlDevice_t, power: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.0.39 (driver 580.65.06). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `powerMizerMode` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPowerMizerMode_v1).
            since "13.0.39" "580.65.06"
            fn nvmlDeviceGetPowerMizerMode_v1(
                device: nvmlDevice_t,
                powerMizerMode: *mut nvmlDevicePowerMizerModes_v1_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.0.39 (driver 580.65.06). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `powerMizerMode`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetPowerMizerMode_v1).
            since "13.0.39" "580.65.06"
            fn nvmlDeviceSetPowerMizerMode_v1(
                device: nvmlDevice_t,
                powerMizerMode: *mut nvmlDevicePowerMizerModes_v1_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 9 (driver 384.47). For Volta and newer.
            ///
            /// Parameters: `device` (in), `energy` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetTotalEnergyConsumption).
            since "9" "384.47"
            fn nvmlDeviceGetTotalEnergyConsumption(device: nvmlDevice_t, energy: *mut c_ulonglong) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `limit` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetEnforcedPowerLimit).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetEnforcedPowerLimit(device: nvmlDevice_t, limit: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.4.61 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `mode` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetAdaptiveTgpMode_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlDeviceSetAdaptiveTgpMode_v1(device: nvmlDevice_t, mode: nvmlEnableState_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.4.61 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAdaptiveTgpModeInfo_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlDeviceGetAdaptiveTgpModeInfo_v1(
                device: nvmlDevice_t,
                info: *mut nvmlAdaptiveTgpModeInfo_v1_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Parameters: `device` (in), `current` (out), `pending` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuOperationMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetGpuOperationMode(
                device: nvmlDevice_t,
                current: *mut nvmlGpuOperationMode_t,
                pending: *mut nvmlGpuOperationMode_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `memory` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, NO_PERMISSION, INVALID_ARGUMENT, GPU_IS_LOST, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMemoryInfo).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetMemoryInfo(device: nvmlDevice_t, memory: *mut nvmlMemory_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.6.55 (driver 510.39.01). For all products.
            ///
            /// Parameters: `device` (in), `memory` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, NO_PERMISSION, INVALID_ARGUMENT, GPU_IS_LOST, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMemoryInfo_v2).
            since "11.6.55" "510.39.01"
            fn nvmlDeviceGetMemoryInfo_v2(device: nvmlDevice_t, memory: *mut nvmlMemory_v2_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.4.61 (driver newer than 610.43.02). For all products.
            ///
            /// Parameters: `device` (in), `limits` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, NO_PERMISSION, INVALID_ARGUMENT, NOT_SUPPORTED, OPERATING_SYSTEM, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetMemoryLimits_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlDeviceSetMemoryLimits_v1(
                device: nvmlDevice_t,
                limits: *mut nvmlSetMemoryLimits_v1_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.4.61 (driver newer than 610.43.02). For all products.
            ///
            /// Parameters: `device` (in), `limits` (in, out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NOT_FOUND, OPERATING_SYSTEM, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMemoryLimits_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlDeviceGetMemoryLimits_v1(
                device: nvmlDevice_t,
                limits: *mut nvmlGetMemoryLimits_v1_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `mode` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetComputeMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetComputeMode(device: nvmlDevice_t, mode: *mut nvmlComputeMode_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 9 (driver 384.47). For all products.
            ///
            /// Parameters: `device` (in), `major` (out), `minor` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCudaComputeCapability).
            since "9" "384.47"
            fn nvmlDeviceGetCudaComputeCapability(
                device: nvmlDevice_t,
                major: *mut c_int,
                minor: *mut c_int,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.8.55 (driver 570.86.16). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `current` (out), `pending` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetDramEncryptionMode).
            since "12.8.55" "570.86.16"
            fn nvmlDeviceGetDramEncryptionMode(
                device: nvmlDevice_t,
                current: *mut nvmlDramEncryptionInfo_t,
                pending: *mut nvmlDramEncryptionInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.8.55 (driver 570.86.16). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `dramEncryption`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetDramEncryptionMode).
            since "12.8.55" "570.86.16"
            fn nvmlDeviceSetDramEncryptionMode(
                device: nvmlDevice_t,
                dramEncryption: *const nvmlDramEncryptionInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `current` (out), `pending` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetEccMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetEccMode(
                device: nvmlDevice_t,
                current: *mut nvmlEnableState_t,
                pending: *mut nvmlEnableState_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.7.50 (driver 515.43.04). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `defaultMode` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetDefaultEccMode).
            since "11.7.50" "515.43.04"
            fn nvmlDeviceGetDefaultEccMode(device: nvmlDevice_t, defaultMode: *mut nvmlEnableState_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `boardId` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetBoardId).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetBoardId(device: nvmlDevice_t, boardId: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `multiGpuBool` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMultiGpuBoard).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetMultiGpuBoard(device: nvmlDevice_t, multiGpuBool: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `errorType` (in), `counterType` (in), `eccCounts` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetTotalEccErrors).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetTotalEccErrors(
                device: nvmlDevice_t,
                errorType: nvmlMemoryErrorType_t,
                counterType: nvmlEccCounterType_t,
                eccCounts: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `errorType` (in), `counterType` (in), `eccCounts` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetDetailedEccErrors).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetDetailedEccErrors(
                device: nvmlDevice_t,
                errorType: nvmlMemoryErrorType_t,
                counterType: nvmlEccCounterType_t,
                eccCounts: *mut nvmlEccErrorCounts_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `errorType` (in), `counterType` (in), `locationType` (in), `count` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMemoryErrorCounter).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetMemoryErrorCounter(
                device: nvmlDevice_t,
                errorType: nvmlMemoryErrorType_t,
                counterType: nvmlEccCounterType_t,
                locationType: nvmlMemoryLocation_t,
                count: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `utilization` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetUtilizationRates).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetUtilizationRates(device: nvmlDevice_t, utilization: *mut nvmlUtilization_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `utilization`, `samplingPeriodUs`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetEncoderUtilization).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetEncoderUtilization(
                device: nvmlDevice_t,
                utilization: *mut c_uint,
                samplingPeriodUs: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 9 (driver 375.66). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `encoderQueryType` (in), `encoderCapacity`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetEncoderCapacity).
            since "9" "375.66"
            fn nvmlDeviceGetEncoderCapacity(
                device: nvmlDevice_t,
                encoderQueryType: nvmlEncoderType_t,
                encoderCapacity: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 9 (driver 375.66). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `sessionCount`, `averageFps`, `averageLatency`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetEncoderStats).
            since "9" "375.66"
            fn nvmlDeviceGetEncoderStats(
                device: nvmlDevice_t,
                sessionCount: *mut c_uint,
                averageFps: *mut c_uint,
                averageLatency: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 9 (driver 375.66). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `sessionCount` (out), `sessionInfos` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INSUFFICIENT_SIZE, INVALID_ARGUMENT, GPU_IS_LOST, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetEncoderSessions).
            since "9" "375.66"
            fn nvmlDeviceGetEncoderSessions(
                device: nvmlDevice_t,
                sessionCount: *mut c_uint,
                sessionInfos: *mut nvmlEncoderSessionInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `utilization`, `samplingPeriodUs`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetDecoderUtilization).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetDecoderUtilization(
                device: nvmlDevice_t,
                utilization: *mut c_uint,
                samplingPeriodUs: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Turing and newer.
            ///
            /// Parameters: `device` (in), `utilization`, `samplingPeriodUs`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetJpgUtilization).
            since "12.2.81" "535.43.02"
            fn nvmlDeviceGetJpgUtilization(
                device: nvmlDevice_t,
                utilization: *mut c_uint,
                samplingPeriodUs: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Turing and newer.
            ///
            /// Parameters: `device` (in), `utilization`, `samplingPeriodUs`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetOfaUtilization).
            since "12.2.81" "535.43.02"
            fn nvmlDeviceGetOfaUtilization(
                device: nvmlDevice_t,
                utilization: *mut c_uint,
                samplingPeriodUs: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.0 (driver 410.104). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `fbcStats`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetFBCStats).
            since "11.0" "410.104"
            fn nvmlDeviceGetFBCStats(device: nvmlDevice_t, fbcStats: *mut nvmlFBCStats_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.0 (driver 410.104). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `sessionCount` (out), `sessionInfo` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INSUFFICIENT_SIZE, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetFBCSessions).
            since "11.0" "410.104"
            fn nvmlDeviceGetFBCSessions(
                device: nvmlDevice_t,
                sessionCount: *mut c_uint,
                sessionInfo: *mut nvmlFBCSessionInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.5.39 (driver 555.42.02). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `current` (out), `pending` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetDriverModel_v2).
            since "12.5.39" "555.42.02"
            fn nvmlDeviceGetDriverModel_v2(
                device: nvmlDevice_t,
                current: *mut nvmlDriverModel_t,
                pending: *mut nvmlDriverModel_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `version` (out), `length` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVbiosVersion).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetVbiosVersion(device: nvmlDevice_t, version: *mut c_char, length: c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `bridgeHierarchy` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetBridgeChipInfo).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetBridgeChipInfo(
                device: nvmlDevice_t,
                bridgeHierarchy: *mut nvmlBridgeChipHierarchy_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.6.55 (driver 510.39.01; not 535.98). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `infoCount`, `infos` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INSUFFICIENT_SIZE, NO_PERMISSION, INVALID_ARGUMENT, GPU_IS_LOST, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetComputeRunningProcesses_v3).
            since "11.6.55" "510.39.01" "535.98"
            fn nvmlDeviceGetComputeRunningProcesses_v3(
                device: nvmlDevice_t,
                infoCount: *mut c_uint,
                infos: *mut nvmlProcessInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.6.55 (driver 510.39.01; not 535.98). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `infoCount`, `infos` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INSUFFICIENT_SIZE, NO_PERMISSION, INVALID_ARGUMENT, GPU_IS_LOST, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGraphicsRunningProcesses_v3).
            since "11.6.55" "510.39.01" "535.98"
            fn nvmlDeviceGetGraphicsRunningProcesses_v3(
                device: nvmlDevice_t,
                infoCount: *mut c_uint,
                infos: *mut nvmlProcessInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.6.55 (driver 510.39.01; not 535.98). For Volta and newer.
            ///
            /// Parameters: `device` (in), `infoCount`, `infos` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INSUFFICIENT_SIZE, INVALID_ARGUMENT, GPU_IS_LOST, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMPSComputeRunningProcesses_v3).
            since "11.6.55" "510.39.01" "535.98"
            fn nvmlDeviceGetMPSComputeRunningProcesses_v3(
                device: nvmlDevice_t,
                infoCount: *mut c_uint,
                infos: *mut nvmlProcessInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.140 (driver 535.104.05). For Hopper and newer.
            ///
            /// Parameters: `device` (in), `plist`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INSUFFICIENT_SIZE, NO_PERMISSION, INVALID_ARGUMENT, GPU_IS_LOST, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetRunningProcessDetailList).
            since "12.2.140" "535.104.05"
            fn nvmlDeviceGetRunningProcessDetailList(
                device: nvmlDevice_t,
                plist: *mut nvmlProcessDetailList_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device1` (in), `device2` (in), `onSameBoard` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceOnSameBoard).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceOnSameBoard(
                device1: nvmlDevice_t,
                device2: nvmlDevice_t,
                onSameBoard: *mut c_int,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `apiType` (in), `isRestricted` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAPIRestriction).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetAPIRestriction(
                device: nvmlDevice_t,
                apiType: nvmlRestrictedAPI_t,
                isRestricted: *mut nvmlEnableState_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `type_` (in), `lastSeenTimeStamp` (in), `sampleValType`, `sampleCount`, `samples` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetSamples).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetSamples(
                device: nvmlDevice_t,
                type_: nvmlSamplingType_t,
                lastSeenTimeStamp: c_ulonglong,
                sampleValType: *mut nvmlValueType_t,
                sampleCount: *mut c_uint,
                samples: *mut nvmlSample_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `bar1Memory`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetBAR1MemoryInfo).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetBAR1MemoryInfo(device: nvmlDevice_t, bar1Memory: *mut nvmlBAR1Memory_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device`, `perfPolicyType`, `violTime`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetViolationStatus).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetViolationStatus(
                device: nvmlDevice_t,
                perfPolicyType: nvmlPerfPolicyType_t,
                violTime: *mut nvmlViolationTime_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.5.50 (driver 495.29.05).
            ///
            /// Parameters: `device` (in), `irqNum`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetIrqNum).
            since "11.5.50" "495.29.05"
            fn nvmlDeviceGetIrqNum(device: nvmlDevice_t, irqNum: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.6.55 (driver 510.39.01).
            ///
            /// Parameters: `device` (in), `numCores`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNumGpuCores).
            since "11.6.55" "510.39.01"
            fn nvmlDeviceGetNumGpuCores(device: nvmlDevice_t, numCores: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.6.55 (driver 510.39.01).
            ///
            /// Parameters: `device` (in), `powerSource`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPowerSource).
            since "11.6.55" "510.39.01"
            fn nvmlDeviceGetPowerSource(device: nvmlDevice_t, powerSource: *mut nvmlPowerSource_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.6.55 (driver 510.39.01).
            ///
            /// Parameters: `device` (in), `busWidth`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMemoryBusWidth).
            since "11.6.55" "510.39.01"
            fn nvmlDeviceGetMemoryBusWidth(device: nvmlDevice_t, busWidth: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.6.55 (driver 510.39.01).
            ///
            /// Parameters: `device` (in), `maxSpeed`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPcieLinkMaxSpeed).
            since "11.6.55" "510.39.01"
            fn nvmlDeviceGetPcieLinkMaxSpeed(device: nvmlDevice_t, maxSpeed: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.7.50 (driver 515.43.04).
            ///
            /// Parameters: `device` (in), `pcieSpeed`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPcieSpeed).
            since "11.7.50" "515.43.04"
            fn nvmlDeviceGetPcieSpeed(device: nvmlDevice_t, pcieSpeed: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.6.55 (driver 510.39.01).
            ///
            /// Parameters: `device` (in), `adaptiveClockStatus`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAdaptiveClockInfoStatus).
            since "11.6.55" "510.39.01"
            fn nvmlDeviceGetAdaptiveClockInfoStatus(
                device: nvmlDevice_t,
                adaptiveClockStatus: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.5.50 (driver 495.29.05).
            ///
            /// Parameters: `device` (in), `type_`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetBusType).
            since "11.5.50" "495.29.05"
            fn nvmlDeviceGetBusType(device: nvmlDevice_t, type_: *mut nvmlBusType_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.0.76 (driver 525.53). For Hopper and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `gpuFabricInfo`.
            ///
            /// Errors that NVIDIA names: NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuFabricInfo).
            since "12.0.76" "525.53"
            fn nvmlDeviceGetGpuFabricInfo(
                device: nvmlDevice_t,
                gpuFabricInfo: *mut nvmlGpuFabricInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.4.99 (driver 550.40.07). For Hopper and newer.
            ///
            /// Parameters: `device` (in), `gpuFabricInfo`.
            ///
            /// Errors that NVIDIA names: NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuFabricInfoV).
            since "12.4.99" "550.40.07"
            fn nvmlDeviceGetGpuFabricInfoV(
                device: nvmlDevice_t,
                gpuFabricInfo: *mut nvmlGpuFabricInfoV_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.4.61 (driver newer than 610.43.02). For Hopper and newer.
            ///
            /// Parameters: `device` (in), `gpuFabricInfo`.
            ///
            /// Errors that NVIDIA names: NOT_SUPPORTED, INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuFabricInfo_v4).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlDeviceGetGpuFabricInfo_v4(
                device: nvmlDevice_t,
                gpuFabricInfo: *mut nvmlGpuFabricInfo_v4_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Ampere and newer.
            ///
            /// Parameters: `capabilities`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetConfComputeCapabilities).
            since "12.2.81" "535.43.02"
            fn nvmlSystemGetConfComputeCapabilities(capabilities: *mut nvmlConfComputeSystemCaps_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Ampere and newer.
            ///
            /// Parameters: `state`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetConfComputeState).
            since "12.2.81" "535.43.02"
            fn nvmlSystemGetConfComputeState(state: *mut nvmlConfComputeSystemState_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `memInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetConfComputeMemSizeInfo).
            since "12.2.81" "535.43.02"
            fn nvmlDeviceGetConfComputeMemSizeInfo(
                device: nvmlDevice_t,
                memInfo: *mut nvmlConfComputeMemSizeInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Ampere and newer.
            ///
            /// Parameters: `isAcceptingWork` (out).
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetConfComputeGpusReadyState).
            since "12.2.81" "535.43.02"
            fn nvmlSystemGetConfComputeGpusReadyState(isAcceptingWork: *mut c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `memory` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetConfComputeProtectedMemoryUsage).
            since "12.2.81" "535.43.02"
            fn nvmlDeviceGetConfComputeProtectedMemoryUsage(
                device: nvmlDevice_t,
                memory: *mut nvmlMemory_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `gpuCert` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetConfComputeGpuCertificate).
            since "12.2.81" "535.43.02"
            fn nvmlDeviceGetConfComputeGpuCertificate(
                device: nvmlDevice_t,
                gpuCert: *mut nvmlConfComputeGpuCertificate_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `gpuAtstReport` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetConfComputeGpuAttestationReport).
            since "12.2.81" "535.43.02"
            fn nvmlDeviceGetConfComputeGpuAttestationReport(
                device: nvmlDevice_t,
                gpuAtstReport: *mut nvmlConfComputeGpuAttestationReport_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.4.99 (driver 550.40.07). For Hopper and newer.
            ///
            /// Parameters: `pKeyRotationThrInfo` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetConfComputeKeyRotationThresholdInfo).
            since "12.4.99" "550.40.07"
            fn nvmlSystemGetConfComputeKeyRotationThresholdInfo(
                pKeyRotationThrInfo: *mut nvmlConfComputeGetKeyRotationThresholdInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `sizeKiB` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetConfComputeUnprotectedMemSize).
            since "12.2.81" "535.43.02"
            fn nvmlDeviceSetConfComputeUnprotectedMemSize(device: nvmlDevice_t, sizeKiB: c_ulonglong) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Ampere and newer.
            ///
            /// Parameters: `isAcceptingWork` (in).
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemSetConfComputeGpusReadyState).
            since "12.2.81" "535.43.02"
            fn nvmlSystemSetConfComputeGpusReadyState(isAcceptingWork: c_uint) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.4.99 (driver 550.40.07). For Hopper and newer.
            ///
            /// Parameters: `pKeyRotationThrInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INVALID_STATE, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemSetConfComputeKeyRotationThresholdInfo).
            since "12.4.99" "550.40.07"
            fn nvmlSystemSetConfComputeKeyRotationThresholdInfo(
                pKeyRotationThrInfo: *mut nvmlConfComputeSetKeyRotationThresholdInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.4.99 (driver 550.54.14). For Hopper and newer.
            ///
            /// Parameters: `settings`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetConfComputeSettings).
            since "12.4.99" "550.54.14"
            fn nvmlSystemGetConfComputeSettings(settings: *mut nvmlSystemConfComputeSettings_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.5.37 (driver newer than 610.43.02). For Hopper and newer.
            ///
            /// Parameters: `settings`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetConfComputeSettings_v2).
            since "13.5.37" "newer than 610.43.02"
            fn nvmlSystemGetConfComputeSettings_v2(settings: *mut nvmlSystemConfComputeSettings_v2_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.7.50 (driver 510.68.02).
            ///
            /// Parameters: `device` (in), `version` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGspFirmwareVersion).
            since "11.7.50" "510.68.02"
            fn nvmlDeviceGetGspFirmwareVersion(device: nvmlDevice_t, version: *mut c_char) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.7.50 (driver 510.68.02).
            ///
            /// Parameters: `device` (in), `isEnabled`, `defaultMode`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGspFirmwareMode).
            since "11.7.50" "510.68.02"
            fn nvmlDeviceGetGspFirmwareMode(
                device: nvmlDevice_t,
                isEnabled: *mut c_uint,
                defaultMode: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.4.99 (driver 535.161.07; not 545.23.06). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `status` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetSramEccErrorStatus).
            since "12.4.99" "535.161.07" "545.23.06"
            fn nvmlDeviceGetSramEccErrorStatus(
                device: nvmlDevice_t,
                status: *mut nvmlEccSramErrorStatus_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.2.81 (driver 535.43.02). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `powerValue`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetPowerManagementLimit_v2).
            since "12.2.81" "535.43.02"
            fn nvmlDeviceSetPowerManagementLimit_v2(
                device: nvmlDevice_t,
                powerValue: *mut nvmlPowerValue_v2_t,
            ) -> nvmlReturn_t;
            /// Accounting Statistics. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `mode` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAccountingStats.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAccountingMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetAccountingMode(device: nvmlDevice_t, mode: *mut nvmlEnableState_t) -> nvmlReturn_t;
            /// Accounting Statistics. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `pid` (in), `stats` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAccountingStats.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAccountingStats).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetAccountingStats(
                device: nvmlDevice_t,
                pid: c_uint,
                stats: *mut nvmlAccountingStats_t,
            ) -> nvmlReturn_t;
            /// Accounting Statistics. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `count`, `pids` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAccountingStats.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAccountingPids).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetAccountingPids(device: nvmlDevice_t, count: *mut c_uint, pids: *mut c_uint) -> nvmlReturn_t;
            /// Accounting Statistics. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `bufferSize`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAccountingStats.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAccountingBufferSize).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetAccountingBufferSize(device: nvmlDevice_t, bufferSize: *mut c_uint) -> nvmlReturn_t;
            /// Accounting Statistics. Since NVML 13.3.29 (driver 610.43.02). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `stats` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAccountingStats.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAccountingStats_v2).
            since "13.3.29" "610.43.02"
            fn nvmlDeviceGetAccountingStats_v2(
                device: nvmlDevice_t,
                stats: *mut nvmlAccountingStats_v2_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `cause` (in), `pageCount`, `addresses`.
            ///
            /// Errors that NVIDIA names: INSUFFICIENT_SIZE, UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetRetiredPages).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetRetiredPages(
                device: nvmlDevice_t,
                cause: nvmlPageRetirementCause_t,
                pageCount: *mut c_uint,
                addresses: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.0 (driver 410.104). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `cause` (in), `pageCount`, `addresses`, `timestamps`.
            ///
            /// Errors that NVIDIA names: INSUFFICIENT_SIZE, UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetRetiredPages_v2).
            since "11.0" "410.104"
            fn nvmlDeviceGetRetiredPages_v2(
                device: nvmlDevice_t,
                cause: nvmlPageRetirementCause_t,
                pageCount: *mut c_uint,
                addresses: *mut c_ulonglong,
                timestamps: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `isPending` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetRetiredPagesPendingStatus).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetRetiredPagesPendingStatus(
                device: nvmlDevice_t,
                isPending: *mut nvmlEnableState_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `corrRows`, `uncRows`, `isPending`, `failureOccurred`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetRemappedRows).
            since "11.0" "450.51"
            fn nvmlDeviceGetRemappedRows(
                device: nvmlDevice_t,
                corrRows: *mut c_uint,
                uncRows: *mut c_uint,
                isPending: *mut c_uint,
                failureOccurred: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.0 (driver 450.51).
            ///
            /// Parameters: `device` (in), `values`.
            ///
            /// Errors that NVIDIA names: UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetRowRemapperHistogram).
            since "11.0" "450.51"
            fn nvmlDeviceGetRowRemapperHistogram(
                device: nvmlDevice_t,
                values: *mut nvmlRowRemapperHistogramValues_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.0 (driver 450.51).
            ///
            /// Parameters: `device` (in), `arch` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetArchitecture).
            since "11.0" "450.51"
            fn nvmlDeviceGetArchitecture(device: nvmlDevice_t, arch: *mut nvmlDeviceArchitecture_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 11.4.120 (driver 470.42.01). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `status` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetClkMonStatus).
            since "11.4.120" "470.42.01"
            fn nvmlDeviceGetClkMonStatus(device: nvmlDevice_t, status: *mut nvmlClkMonStatus_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 9 (driver 375.66). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `utilization` (out), `processSamplesCount` (out), `lastSeenTimeStamp` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NOT_FOUND, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetProcessUtilization).
            since "9" "375.66"
            fn nvmlDeviceGetProcessUtilization(
                device: nvmlDevice_t,
                utilization: *mut nvmlProcessUtilizationSample_t,
                processSamplesCount: *mut c_uint,
                lastSeenTimeStamp: c_ulonglong,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.4.99 (driver 550.40.07). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `procesesUtilInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NOT_FOUND, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetProcessesUtilizationInfo).
            since "12.4.99" "550.40.07"
            fn nvmlDeviceGetProcessesUtilizationInfo(
                device: nvmlDevice_t,
                procesesUtilInfo: *mut nvmlProcessesUtilizationInfo_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 12.8.55 (driver 565.57.01). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `platformInfo`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, MEMORY, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPlatformInfo).
            since "12.8.55" "565.57.01"
            fn nvmlDeviceGetPlatformInfo(device: nvmlDevice_t, platformInfo: *mut nvmlPlatformInfo_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.0.39 (driver 580.65.06). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `pdi` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPdi).
            since "13.0.39" "580.65.06"
            fn nvmlDeviceGetPdi(device: nvmlDevice_t, pdi: *mut nvmlPdi_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.0.87 (driver 580.82.07). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `hostname`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetHostname_v1).
            since "13.0.87" "580.82.07"
            fn nvmlDeviceSetHostname_v1(device: nvmlDevice_t, hostname: *mut nvmlHostname_v1_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.0.87 (driver 580.82.07). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `hostname` (in, out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetHostname_v1).
            since "13.0.87" "580.82.07"
            fn nvmlDeviceGetHostname_v1(device: nvmlDevice_t, hostname: *mut nvmlHostname_v1_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.4.61 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `samples` (out).
            ///
            /// Errors that NVIDIA names: NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDevicePerfMetricsGetSamples_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlDevicePerfMetricsGetSamples_v1(
                device: nvmlDevice_t,
                samples: *mut nvmlPerfMetricsSamples_v1_t,
            ) -> nvmlReturn_t;
            /// Unit Commands. Since NVML 8.0 or older (driver 340 or older). For S-class units.
            ///
            /// Parameters: `unit` (in), `color` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUnitCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlUnitSetLedState).
            since "8.0 or older" "340 or older"
            fn nvmlUnitSetLedState(unit: nvmlUnit_t, color: nvmlLedColor_t) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `mode` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetPersistenceMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetPersistenceMode(device: nvmlDevice_t, mode: nvmlEnableState_t) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older). For all products.
            ///
            /// Parameters: `device` (in), `mode` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetComputeMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetComputeMode(device: nvmlDevice_t, mode: nvmlComputeMode_t) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `ecc` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetEccMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetEccMode(device: nvmlDevice_t, ecc: nvmlEnableState_t) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `counterType` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceClearEccErrorCounts).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceClearEccErrorCounts(device: nvmlDevice_t, counterType: nvmlEccCounterType_t) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `driverModel` (in), `flags` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetDriverModel).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetDriverModel(
                device: nvmlDevice_t,
                driverModel: nvmlDriverModel_t,
                flags: c_uint,
            ) -> nvmlReturn_t;
            /// Device Commands. Since NVML 11.0 (driver 410.104). For Volta and newer.
            ///
            /// Parameters: `device` (in), `minGpuClockMHz` (in), `maxGpuClockMHz` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NO_PERMISSION, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetGpuLockedClocks).
            since "11.0" "410.104"
            fn nvmlDeviceSetGpuLockedClocks(
                device: nvmlDevice_t,
                minGpuClockMHz: c_uint,
                maxGpuClockMHz: c_uint,
            ) -> nvmlReturn_t;
            /// Device Commands. Since NVML 11.0 (driver 410.104). For Volta and newer.
            ///
            /// Parameters: `device` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceResetGpuLockedClocks).
            since "11.0" "410.104"
            fn nvmlDeviceResetGpuLockedClocks(device: nvmlDevice_t) -> nvmlReturn_t;
            /// Device Commands. Since NVML 11.3 (driver 465.19.01). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `minMemClockMHz` (in), `maxMemClockMHz` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NO_PERMISSION, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetMemoryLockedClocks).
            since "11.3" "465.19.01"
            fn nvmlDeviceSetMemoryLockedClocks(
                device: nvmlDevice_t,
                minMemClockMHz: c_uint,
                maxMemClockMHz: c_uint,
            ) -> nvmlReturn_t;
            /// Device Commands. Since NVML 11.3 (driver 465.19.01). For Ampere and newer.
            ///
            /// Parameters: `device` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceResetMemoryLockedClocks).
            since "11.3" "465.19.01"
            fn nvmlDeviceResetMemoryLockedClocks(device: nvmlDevice_t) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device`, `memClockMHz`, `graphicsClockMHz`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetApplicationsClocks).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetApplicationsClocks(
                device: nvmlDevice_t,
                memClockMHz: c_uint,
                graphicsClockMHz: c_uint,
            ) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceResetApplicationsClocks).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceResetApplicationsClocks(device: nvmlDevice_t) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `enabled` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetAutoBoostedClocksEnabled).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetAutoBoostedClocksEnabled(device: nvmlDevice_t, enabled: nvmlEnableState_t) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `enabled` (in), `flags` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, NO_PERMISSION, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetDefaultAutoBoostedClocksEnabled).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetDefaultAutoBoostedClocksEnabled(
                device: nvmlDevice_t,
                enabled: nvmlEnableState_t,
                flags: c_uint,
            ) -> nvmlReturn_t;
            /// Device Commands. Since NVML 11.7.50 (driver 515.43.04). For products with fans.
            ///
            /// Parameters: `device` (in), `fan` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetDefaultFanSpeed_v2).
            since "11.7.50" "515.43.04"
            fn nvmlDeviceSetDefaultFanSpeed_v2(device: nvmlDevice_t, fan: c_uint) -> nvmlReturn_t;
            /// Device Commands. Since NVML 12.0.76 (driver 515.86.01). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `fan` (in), `policy` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetFanControlPolicy).
            since "12.0.76" "515.86.01"
            fn nvmlDeviceSetFanControlPolicy(
                device: nvmlDevice_t,
                fan: c_uint,
                policy: nvmlFanControlPolicy_t,
            ) -> nvmlReturn_t;
            /// Device Commands. Since NVML 11.2.0 (driver 460.27.04). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `thresholdType` (in), `temp`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetTemperatureThreshold).
            since "11.2.0" "460.27.04"
            fn nvmlDeviceSetTemperatureThreshold(
                device: nvmlDevice_t,
                thresholdType: nvmlTemperatureThresholds_t,
                temp: *mut c_int,
            ) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `limit` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetPowerManagementLimit).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetPowerManagementLimit(device: nvmlDevice_t, limit: c_uint) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Parameters: `device` (in), `mode` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetGpuOperationMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetGpuOperationMode(device: nvmlDevice_t, mode: nvmlGpuOperationMode_t) -> nvmlReturn_t;
            /// Device Commands. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `apiType` (in), `isRestricted` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetAPIRestriction).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetAPIRestriction(
                device: nvmlDevice_t,
                apiType: nvmlRestrictedAPI_t,
                isRestricted: nvmlEnableState_t,
            ) -> nvmlReturn_t;
            /// Device Commands. Since NVML 11.7.50 (driver 515.43.04). For products with fans.
            ///
            /// Parameters: `device` (in), `fan` (in), `speed` (in).
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetFanSpeed_v2).
            since "11.7.50" "515.43.04"
            fn nvmlDeviceSetFanSpeed_v2(device: nvmlDevice_t, fan: c_uint, speed: c_uint) -> nvmlReturn_t;
            /// Device Commands. Since NVML 11.7.50 (driver 515.43.04).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `offset` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetGpcClkVfOffset).
            since "11.7.50" "515.43.04"
            fn nvmlDeviceSetGpcClkVfOffset(device: nvmlDevice_t, offset: c_int) -> nvmlReturn_t;
            /// Device Commands. Since NVML 11.8.86 (driver 520.56.06).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `offset` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetMemClkVfOffset).
            since "11.8.86" "520.56.06"
            fn nvmlDeviceSetMemClkVfOffset(device: nvmlDevice_t, offset: c_int) -> nvmlReturn_t;
            /// Accounting Statistics. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `mode` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAccountingStats.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetAccountingMode).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceSetAccountingMode(device: nvmlDevice_t, mode: nvmlEnableState_t) -> nvmlReturn_t;
            /// Accounting Statistics. Since NVML 8.0 or older (driver 340 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlAccountingStats.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceClearAccountingPids).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceClearAccountingPids(device: nvmlDevice_t) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `link` (in), `isActive`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkState).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetNvLinkState(
                device: nvmlDevice_t,
                link: c_uint,
                isActive: *mut nvmlEnableState_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `link` (in), `version`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkVersion).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetNvLinkVersion(device: nvmlDevice_t, link: c_uint, version: *mut c_uint) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `link` (in), `capability` (in), `capResult`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkCapability).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetNvLinkCapability(
                device: nvmlDevice_t,
                link: c_uint,
                capability: nvmlNvLinkCapability_t,
                capResult: *mut c_uint,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 9 (driver 390.157). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `link` (in), `pci`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkRemotePciInfo_v2).
            since "9" "390.157"
            fn nvmlDeviceGetNvLinkRemotePciInfo_v2(
                device: nvmlDevice_t,
                link: c_uint,
                pci: *mut nvmlPciInfo_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `link` (in), `counter` (in), `counterValue` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkErrorCounter).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetNvLinkErrorCounter(
                device: nvmlDevice_t,
                link: c_uint,
                counter: nvmlNvLinkErrorCounter_t,
                counterValue: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `link` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceResetNvLinkErrorCounters).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceResetNvLinkErrorCounters(device: nvmlDevice_t, link: c_uint) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `link` (in), `counter` (in), `control`, `reset` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetNvLinkUtilizationControl).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceSetNvLinkUtilizationControl(
                device: nvmlDevice_t,
                link: c_uint,
                counter: c_uint,
                control: *mut nvmlNvLinkUtilizationControl_t,
                reset: c_uint,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `link` (in), `counter` (in), `control`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkUtilizationControl).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetNvLinkUtilizationControl(
                device: nvmlDevice_t,
                link: c_uint,
                counter: c_uint,
                control: *mut nvmlNvLinkUtilizationControl_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `link` (in), `counter` (in), `rxcounter` (out), `txcounter` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkUtilizationCounter).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetNvLinkUtilizationCounter(
                device: nvmlDevice_t,
                link: c_uint,
                counter: c_uint,
                rxcounter: *mut c_ulonglong,
                txcounter: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `link` (in), `counter` (in), `freeze` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceFreezeNvLinkUtilizationCounter).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceFreezeNvLinkUtilizationCounter(
                device: nvmlDevice_t,
                link: c_uint,
                counter: c_uint,
                freeze: nvmlEnableState_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `link` (in), `counter` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceResetNvLinkUtilizationCounter).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceResetNvLinkUtilizationCounter(
                device: nvmlDevice_t,
                link: c_uint,
                counter: c_uint,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 11.4.120 (driver 470.42.01).
            ///
            /// Parameters: `device` (in), `link` (in), `pNvLinkDeviceType` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, NOT_SUPPORTED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkRemoteDeviceType).
            since "11.4.120" "470.42.01"
            fn nvmlDeviceGetNvLinkRemoteDeviceType(
                device: nvmlDevice_t,
                link: c_uint,
                pNvLinkDeviceType: *mut nvmlIntNvLinkDeviceType_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 12.0.76 (driver 525.53). For Hopper and newer.
            ///
            /// Parameters: `device` (in), `info`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_READY, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetNvLinkDeviceLowPowerThreshold).
            since "12.0.76" "525.53"
            fn nvmlDeviceSetNvLinkDeviceLowPowerThreshold(
                device: nvmlDevice_t,
                info: *mut nvmlNvLinkPowerThres_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 12.2.81 (driver 535.43.02).
            ///
            /// Parameters: `nvlinkBwMode` (in).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, IN_USE, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemSetNvlinkBwMode).
            since "12.2.81" "535.43.02"
            fn nvmlSystemSetNvlinkBwMode(nvlinkBwMode: c_uint) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 12.2.81 (driver 535.43.02).
            ///
            /// Parameters: `nvlinkBwMode`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemGetNvlinkBwMode).
            since "12.2.81" "535.43.02"
            fn nvmlSystemGetNvlinkBwMode(nvlinkBwMode: *mut c_uint) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 12.8.55 (driver 570.86.16). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `supportedBwMode`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvlinkSupportedBwModes).
            since "12.8.55" "570.86.16"
            fn nvmlDeviceGetNvlinkSupportedBwModes(
                device: nvmlDevice_t,
                supportedBwMode: *mut nvmlNvlinkSupportedBwModes_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 12.8.55 (driver 570.86.16). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `getBwMode`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvlinkBwMode).
            since "12.8.55" "570.86.16"
            fn nvmlDeviceGetNvlinkBwMode(device: nvmlDevice_t, getBwMode: *mut nvmlNvlinkGetBwMode_t) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 12.8.55 (driver 570.86.16). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `setBwMode`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NO_PERMISSION, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetNvlinkBwMode).
            since "12.8.55" "570.86.16"
            fn nvmlDeviceSetNvlinkBwMode(device: nvmlDevice_t, setBwMode: *mut nvmlNvlinkSetBwMode_t) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 13.4.61 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `setBwModeAsync` (in, out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NO_PERMISSION, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetNvlinkBwModeAsync_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlDeviceSetNvlinkBwModeAsync_v1(
                device: nvmlDevice_t,
                setBwModeAsync: *mut nvmlNvlinkSetBwModeAsync_v1_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 13.0.39 (driver 580.65.06).
            ///
            /// Parameters: `device` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkInfo).
            since "13.0.39" "580.65.06"
            fn nvmlDeviceGetNvLinkInfo(device: nvmlDevice_t, info: *mut nvmlNvLinkInfo_t) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 13.5.37 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkInfo_v3).
            since "13.5.37" "newer than 610.43.02"
            fn nvmlDeviceGetNvLinkInfo_v3(device: nvmlDevice_t, info: *mut nvmlNvLinkInfo_v3_t) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 13.4.61 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `samples` (in, out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, GPU_IS_LOST, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkTelemetrySamples_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlDeviceGetNvLinkTelemetrySamples_v1(
                device: nvmlDevice_t,
                samples: *mut nvmlNvlinkTelemetrySamples_v1_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 13.5.37 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `remapTableInfo` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvlinkRemapTableInfo_v1).
            since "13.5.37" "newer than 610.43.02"
            fn nvmlDeviceGetNvlinkRemapTableInfo_v1(
                device: nvmlDevice_t,
                remapTableInfo: *mut nvmlNvlinkGetRemapTableInfo_v1_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 13.5.37 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `setNvleReady` (in).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetNvlinkNvleReady_v1).
            since "13.5.37" "newer than 610.43.02"
            fn nvmlDeviceSetNvlinkNvleReady_v1(
                device: nvmlDevice_t,
                setNvleReady: *mut nvmlNvlinkSetNvleReady_v1_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 13.5.37 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `remapTableLockInfo` (in, out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceLockNvlinkRemapTable_v1).
            since "13.5.37" "newer than 610.43.02"
            fn nvmlDeviceLockNvlinkRemapTable_v1(
                device: nvmlDevice_t,
                remapTableLockInfo: *mut nvmlNvlinkLockRemapTable_v1_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 13.5.37 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `encryptionKey` (in).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetupNvlinkNvleEncryptionKey_v1).
            since "13.5.37" "newer than 610.43.02"
            fn nvmlDeviceSetupNvlinkNvleEncryptionKey_v1(
                device: nvmlDevice_t,
                encryptionKey: *mut nvmlNvlinkSetupNvleEncryptionKey_v1_t,
            ) -> nvmlReturn_t;
            /// NvLink Methods. Since NVML 13.5.37 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `privateInfo` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__NvLink.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvlinkNvlePrivateInfo_v1).
            since "13.5.37" "newer than 610.43.02"
            fn nvmlDeviceGetNvlinkNvlePrivateInfo_v1(
                device: nvmlDevice_t,
                privateInfo: *mut nvmlNvlinkNvlePrivateInfo_v1_t,
            ) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `set` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlEventSetCreate).
            since "8.0 or older" "340 or older"
            fn nvmlEventSetCreate(set: *mut nvmlEventSet_t) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `eventTypes` (in), `set` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceRegisterEvents).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceRegisterEvents(
                device: nvmlDevice_t,
                eventTypes: c_ulonglong,
                set: nvmlEventSet_t,
            ) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `device` (in), `eventTypes` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetSupportedEventTypes).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetSupportedEventTypes(device: nvmlDevice_t, eventTypes: *mut c_ulonglong) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 11.0 (driver 450.51). For Fermi and newer.
            ///
            /// Parameters: `set` (in), `data` (out), `timeoutms` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, TIMEOUT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlEventSetWait_v2).
            since "11.0" "450.51"
            fn nvmlEventSetWait_v2(set: nvmlEventSet_t, data: *mut nvmlEventData_t, timeoutms: c_uint) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 13.4.61 (driver newer than 610.43.02). For Turing and newer.
            ///
            /// Parameters: `eventSet` (in), `config` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, INSUFFICIENT_RESOURCES, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlEventSetRegisterGpuOperationalEvents_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlEventSetRegisterGpuOperationalEvents_v1(
                eventSet: nvmlEventSet_t,
                config: *const nvmlGpuOperationalEventConfig_v1_t,
            ) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 13.4.61 (driver newer than 610.43.02). For Turing and newer.
            ///
            /// Parameters: `set` (in), `params` (in, out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, TIMEOUT, NOT_SUPPORTED, MEMORY, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlEventSetWait_v3).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlEventSetWait_v3(set: nvmlEventSet_t, params: *mut nvmlEventSetWait_v3_t) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 13.4.61 (driver newer than 610.43.02). For Turing and newer.
            ///
            /// Parameters: `set` (in), `params` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlEventSetGetContextCount_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlEventSetGetContextCount_v1(
                set: nvmlEventSet_t,
                params: *mut nvmlEventSetGetContextCount_v1_t,
            ) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 13.4.61 (driver newer than 610.43.02). For Turing and newer.
            ///
            /// Parameters: `set` (in), `params` (in, out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlEventSetGetContextInfo_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlEventSetGetContextInfo_v1(
                set: nvmlEventSet_t,
                params: *mut nvmlEventSetGetContextInfo_v1_t,
            ) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 13.4.61 (driver newer than 610.43.02). For Turing and newer.
            ///
            /// Parameters: `set` (in), `params` (in, out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, INSUFFICIENT_SIZE, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlEventSetGetContextData_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlEventSetGetContextData_v1(
                set: nvmlEventSet_t,
                params: *mut nvmlEventSetGetContextData_v1_t,
            ) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 13.4.61 (driver newer than 610.43.02). For Turing and newer.
            ///
            /// Parameters: `set` (in), `params` (in, out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1(
                set: nvmlEventSet_t,
                params: *mut nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t,
            ) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 8.0 or older (driver 340 or older). For Fermi and newer.
            ///
            /// Parameters: `set` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlEventSetFree).
            since "8.0 or older" "340 or older"
            fn nvmlEventSetFree(set: nvmlEventSet_t) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 12.9.40 (driver 575.51.02). For Fermi and newer.
            ///
            /// Parameters: `request`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemEventSetCreate).
            since "12.9.40" "575.51.02"
            fn nvmlSystemEventSetCreate(request: *mut nvmlSystemEventSetCreateRequest_t) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 12.9.40 (driver 575.51.02). For Fermi and newer.
            ///
            /// Parameters: `request`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemEventSetFree).
            since "12.9.40" "575.51.02"
            fn nvmlSystemEventSetFree(request: *mut nvmlSystemEventSetFreeRequest_t) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 12.9.40 (driver 575.51.02).
            ///
            /// Parameters: `request`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemRegisterEvents).
            since "12.9.40" "575.51.02"
            fn nvmlSystemRegisterEvents(request: *mut nvmlSystemRegisterEventRequest_t) -> nvmlReturn_t;
            /// Event Handling Methods. Since NVML 12.9.40 (driver 575.51.02). For Fermi and newer.
            ///
            /// Parameters: `request`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, TIMEOUT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlEvents.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSystemEventSetWait).
            since "12.9.40" "575.51.02"
            fn nvmlSystemEventSetWait(request: *mut nvmlSystemEventSetWaitRequest_t) -> nvmlReturn_t;
            /// Drain states. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Parameters: `pciInfo`, `newState` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, IN_USE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlZPI.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceModifyDrainState).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceModifyDrainState(pciInfo: *mut nvmlPciInfo_t, newState: nvmlEnableState_t) -> nvmlReturn_t;
            /// Drain states. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Parameters: `pciInfo`, `currentState`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlZPI.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceQueryDrainState).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceQueryDrainState(
                pciInfo: *mut nvmlPciInfo_t,
                currentState: *mut nvmlEnableState_t,
            ) -> nvmlReturn_t;
            /// Drain states. Since NVML 9 (driver 410.104). For Pascal and newer.
            ///
            /// Parameters: `pciInfo`, `gpuState` (in), `linkState` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, IN_USE.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlZPI.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceRemoveGpu_v2).
            since "9" "410.104"
            fn nvmlDeviceRemoveGpu_v2(
                pciInfo: *mut nvmlPciInfo_t,
                gpuState: nvmlDetachGpuState_t,
                linkState: nvmlPcieLinkState_t,
            ) -> nvmlReturn_t;
            /// Drain states. Since NVML 8.0 or older (driver 375 or older). For Pascal and newer.
            ///
            /// Parameters: `pciInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, OPERATING_SYSTEM, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlZPI.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceDiscoverGpus).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceDiscoverGpus(pciInfo: *mut nvmlPciInfo_t) -> nvmlReturn_t;
            /// Field Value Queries. Since NVML 9 (driver 384.47).
            ///
            /// Parameters: `device` (in), `valuesCount` (in), `values`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlFieldValueQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetFieldValues).
            since "9" "384.47"
            fn nvmlDeviceGetFieldValues(
                device: nvmlDevice_t,
                valuesCount: c_int,
                values: *mut nvmlFieldValue_t,
            ) -> nvmlReturn_t;
            /// Field Value Queries. Since NVML 12.0.76 (driver 525.53).
            ///
            /// Parameters: `device` (in), `valuesCount` (in), `values`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlFieldValueQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceClearFieldValues).
            since "12.0.76" "525.53"
            fn nvmlDeviceClearFieldValues(
                device: nvmlDevice_t,
                valuesCount: c_int,
                values: *mut nvmlFieldValue_t,
            ) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 8.0 or older (driver 375 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `pVirtualMode`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVirtualizationMode).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetVirtualizationMode(
                device: nvmlDevice_t,
                pVirtualMode: *mut nvmlGpuVirtualizationMode_t,
            ) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 11.0 (driver 430.50).
            ///
            /// Parameters: `device` (in), `pHostVgpuMode` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetHostVgpuMode).
            since "11.0" "430.50"
            fn nvmlDeviceGetHostVgpuMode(device: nvmlDevice_t, pHostVgpuMode: *mut nvmlHostVgpuMode_t) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 8.0 or older (driver 375 or older). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `virtualMode` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, GPU_IS_LOST, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetVirtualizationMode).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceSetVirtualizationMode(
                device: nvmlDevice_t,
                virtualMode: nvmlGpuVirtualizationMode_t,
            ) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 12.4.99 (driver 550.40.07).
            ///
            /// Parameters: `device` (in), `pHeterogeneousMode`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuHeterogeneousMode).
            since "12.4.99" "550.40.07"
            fn nvmlDeviceGetVgpuHeterogeneousMode(
                device: nvmlDevice_t,
                pHeterogeneousMode: *mut nvmlVgpuHeterogeneousMode_t,
            ) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 12.4.99 (driver 550.40.07).
            ///
            /// Parameters: `device` (in), `pHeterogeneousMode`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, IN_USE, NO_PERMISSION, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetVgpuHeterogeneousMode).
            since "12.4.99" "550.40.07"
            fn nvmlDeviceSetVgpuHeterogeneousMode(
                device: nvmlDevice_t,
                pHeterogeneousMode: *const nvmlVgpuHeterogeneousMode_t,
            ) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 12.4.99 (driver 550.40.07).
            ///
            /// Parameters: `vgpuInstance` (in), `pPlacement`.
            ///
            /// Errors that NVIDIA names: NOT_FOUND, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetPlacementId).
            since "12.4.99" "550.40.07"
            fn nvmlVgpuInstanceGetPlacementId(
                vgpuInstance: nvmlVgpuInstance_t,
                pPlacement: *mut nvmlVgpuPlacementId_t,
            ) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 12.4.99 (driver 550.40.07).
            ///
            /// Parameters: `device` (in), `vgpuTypeId` (in), `pPlacementList`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, ARGUMENT_VERSION_MISMATCH, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuTypeSupportedPlacements).
            since "12.4.99" "550.40.07"
            fn nvmlDeviceGetVgpuTypeSupportedPlacements(
                device: nvmlDevice_t,
                vgpuTypeId: nvmlVgpuTypeId_t,
                pPlacementList: *mut nvmlVgpuPlacementList_t,
            ) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 12.4.99 (driver 550.40.07).
            ///
            /// Parameters: `device` (in), `vgpuTypeId` (in), `pPlacementList`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuTypeCreatablePlacements).
            since "12.4.99" "550.40.07"
            fn nvmlDeviceGetVgpuTypeCreatablePlacements(
                device: nvmlDevice_t,
                vgpuTypeId: nvmlVgpuTypeId_t,
                pPlacementList: *mut nvmlVgpuPlacementList_t,
            ) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 12.4.99 (driver 550.40.07).
            ///
            /// Parameters: `vgpuTypeId` (in), `gspHeapSize` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetGspHeapSize).
            since "12.4.99" "550.40.07"
            fn nvmlVgpuTypeGetGspHeapSize(vgpuTypeId: nvmlVgpuTypeId_t, gspHeapSize: *mut c_ulonglong) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 12.4.99 (driver 550.40.07).
            ///
            /// Parameters: `vgpuTypeId` (in), `fbReservation` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetFbReservation).
            since "12.4.99" "550.40.07"
            fn nvmlVgpuTypeGetFbReservation(
                vgpuTypeId: nvmlVgpuTypeId_t,
                fbReservation: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 12.8.55 (driver 565.57.01). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `pState`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetRuntimeStateSize).
            since "12.8.55" "565.57.01"
            fn nvmlVgpuInstanceGetRuntimeStateSize(
                vgpuInstance: nvmlVgpuInstance_t,
                pState: *mut nvmlVgpuRuntimeState_t,
            ) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 12.4.99 (driver 550.40.07).
            ///
            /// Parameters: `device` (in), `capability` (in), `state` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetVgpuCapabilities).
            since "12.4.99" "550.40.07"
            fn nvmlDeviceSetVgpuCapabilities(
                device: nvmlDevice_t,
                capability: nvmlDeviceVgpuCapability_t,
                state: nvmlEnableState_t,
            ) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 13.2.51 (driver 595.45.04). For Ada and newer.
            ///
            /// Parameters: `device` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceVgpuForceGspUnload).
            since "13.2.51" "595.45.04"
            fn nvmlDeviceVgpuForceGspUnload(device: nvmlDevice_t) -> nvmlReturn_t;
            /// vGPU APIs. Since NVML 11.4.120 (driver 470.57.02).
            ///
            /// Parameters: `device` (in), `pGridLicensableFeatures` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVirtualGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGridLicensableFeatures_v4).
            since "11.4.120" "470.57.02"
            fn nvmlDeviceGetGridLicensableFeatures_v4(
                device: nvmlDevice_t,
                pGridLicensableFeatures: *mut nvmlGridLicensableFeatures_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.0.76 (driver 525.53). For Maxwell and newer.
            ///
            /// Parameters: `capability` (in), `capResult`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGetVgpuDriverCapabilities).
            since "12.0.76" "525.53"
            fn nvmlGetVgpuDriverCapabilities(
                capability: nvmlVgpuDriverCapability_t,
                capResult: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.0.76 (driver 525.53). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `capability` (in), `capResult` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuCapabilities).
            since "12.0.76" "525.53"
            fn nvmlDeviceGetVgpuCapabilities(
                device: nvmlDevice_t,
                capability: nvmlDeviceVgpuCapability_t,
                capResult: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39).
            ///
            /// Parameters: `device` (in), `vgpuCount` (out), `vgpuTypeIds` (out).
            ///
            /// Errors that NVIDIA names: INSUFFICIENT_SIZE, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetSupportedVgpus).
            since "9" "375.39"
            fn nvmlDeviceGetSupportedVgpus(
                device: nvmlDevice_t,
                vgpuCount: *mut c_uint,
                vgpuTypeIds: *mut nvmlVgpuTypeId_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39).
            ///
            /// Parameters: `device` (in), `vgpuCount` (out), `vgpuTypeIds` (out).
            ///
            /// Errors that NVIDIA names: INSUFFICIENT_SIZE, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCreatableVgpus).
            since "9" "375.39"
            fn nvmlDeviceGetCreatableVgpus(
                device: nvmlDevice_t,
                vgpuCount: *mut c_uint,
                vgpuTypeIds: *mut nvmlVgpuTypeId_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `vgpuTypeClass` (out), `size`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetClass).
            since "9" "375.39"
            fn nvmlVgpuTypeGetClass(
                vgpuTypeId: nvmlVgpuTypeId_t,
                vgpuTypeClass: *mut c_char,
                size: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `vgpuTypeName` (out), `size`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetName).
            since "9" "375.39"
            fn nvmlVgpuTypeGetName(
                vgpuTypeId: nvmlVgpuTypeId_t,
                vgpuTypeName: *mut c_char,
                size: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 11.1 (driver 450.80.02; not 455.23.04). For Kepler and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `gpuInstanceProfileId`.
            ///
            /// Errors that NVIDIA names: NOT_SUPPORTED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetGpuInstanceProfileId).
            since "11.1" "450.80.02" "455.23.04"
            fn nvmlVgpuTypeGetGpuInstanceProfileId(
                vgpuTypeId: nvmlVgpuTypeId_t,
                gpuInstanceProfileId: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `deviceID`, `subsystemID`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetDeviceID).
            since "9" "375.39"
            fn nvmlVgpuTypeGetDeviceID(
                vgpuTypeId: nvmlVgpuTypeId_t,
                deviceID: *mut c_ulonglong,
                subsystemID: *mut c_ulonglong,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `fbSize`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetFramebufferSize).
            since "9" "375.39"
            fn nvmlVgpuTypeGetFramebufferSize(vgpuTypeId: nvmlVgpuTypeId_t, fbSize: *mut c_ulonglong) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `numDisplayHeads`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetNumDisplayHeads).
            since "9" "375.39"
            fn nvmlVgpuTypeGetNumDisplayHeads(
                vgpuTypeId: nvmlVgpuTypeId_t,
                numDisplayHeads: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `displayIndex` (in), `xdim`, `ydim`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetResolution).
            since "9" "375.39"
            fn nvmlVgpuTypeGetResolution(
                vgpuTypeId: nvmlVgpuTypeId_t,
                displayIndex: c_uint,
                xdim: *mut c_uint,
                ydim: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `vgpuTypeLicenseString` (out), `size` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetLicense).
            since "9" "375.39"
            fn nvmlVgpuTypeGetLicense(
                vgpuTypeId: nvmlVgpuTypeId_t,
                vgpuTypeLicenseString: *mut c_char,
                size: c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `frameRateLimit` (out).
            ///
            /// Errors that NVIDIA names: NOT_SUPPORTED, UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetFrameRateLimit).
            since "9" "375.39"
            fn nvmlVgpuTypeGetFrameRateLimit(vgpuTypeId: nvmlVgpuTypeId_t, frameRateLimit: *mut c_uint) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `vgpuTypeId` (in), `vgpuInstanceCount`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetMaxInstances).
            since "9" "375.39"
            fn nvmlVgpuTypeGetMaxInstances(
                device: nvmlDevice_t,
                vgpuTypeId: nvmlVgpuTypeId_t,
                vgpuInstanceCount: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 11.0 (driver 410.104). For Kepler and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `vgpuInstanceCountPerVm`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetMaxInstancesPerVm).
            since "11.0" "410.104"
            fn nvmlVgpuTypeGetMaxInstancesPerVm(
                vgpuTypeId: nvmlVgpuTypeId_t,
                vgpuInstanceCountPerVm: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.6.37 (driver 560.28.03). For Maxwell and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `bar1Info`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetBAR1Info).
            since "12.6.37" "560.28.03"
            fn nvmlVgpuTypeGetBAR1Info(
                vgpuTypeId: nvmlVgpuTypeId_t,
                bar1Info: *mut nvmlVgpuTypeBar1Info_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `vgpuCount`, `vgpuInstances` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetActiveVgpus).
            since "9" "375.39"
            fn nvmlDeviceGetActiveVgpus(
                device: nvmlDevice_t,
                vgpuCount: *mut c_uint,
                vgpuInstances: *mut nvmlVgpuInstance_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `vmId`, `size` (in), `vmIdType`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetVmID).
            since "9" "375.39"
            fn nvmlVgpuInstanceGetVmID(
                vgpuInstance: nvmlVgpuInstance_t,
                vmId: *mut c_char,
                size: c_uint,
                vmIdType: *mut nvmlVgpuVmIdType_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `uuid`, `size` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetUUID).
            since "9" "375.39"
            fn nvmlVgpuInstanceGetUUID(
                vgpuInstance: nvmlVgpuInstance_t,
                uuid: *mut c_char,
                size: c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `version` (out), `length` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetVmDriverVersion).
            since "9" "375.39"
            fn nvmlVgpuInstanceGetVmDriverVersion(
                vgpuInstance: nvmlVgpuInstance_t,
                version: *mut c_char,
                length: c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `fbUsage`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetFbUsage).
            since "9" "375.39"
            fn nvmlVgpuInstanceGetFbUsage(vgpuInstance: nvmlVgpuInstance_t, fbUsage: *mut c_ulonglong) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `vgpuInstance` (in), `licensed` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetLicenseStatus).
            since "9" "375.39"
            fn nvmlVgpuInstanceGetLicenseStatus(
                vgpuInstance: nvmlVgpuInstance_t,
                licensed: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `vgpuTypeId` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetType).
            since "9" "375.39"
            fn nvmlVgpuInstanceGetType(
                vgpuInstance: nvmlVgpuInstance_t,
                vgpuTypeId: *mut nvmlVgpuTypeId_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `frameRateLimit` (out).
            ///
            /// Errors that NVIDIA names: NOT_SUPPORTED, UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetFrameRateLimit).
            since "9" "375.39"
            fn nvmlVgpuInstanceGetFrameRateLimit(
                vgpuInstance: nvmlVgpuInstance_t,
                frameRateLimit: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 11.0 (driver 430.09).
            ///
            /// Parameters: `vgpuInstance` (in), `eccMode` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetEccMode).
            since "11.0" "430.09"
            fn nvmlVgpuInstanceGetEccMode(
                vgpuInstance: nvmlVgpuInstance_t,
                eccMode: *mut nvmlEnableState_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.66). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `encoderCapacity`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetEncoderCapacity).
            since "9" "375.66"
            fn nvmlVgpuInstanceGetEncoderCapacity(
                vgpuInstance: nvmlVgpuInstance_t,
                encoderCapacity: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.66). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `encoderCapacity` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceSetEncoderCapacity).
            since "9" "375.66"
            fn nvmlVgpuInstanceSetEncoderCapacity(
                vgpuInstance: nvmlVgpuInstance_t,
                encoderCapacity: c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.66). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `sessionCount`, `averageFps`, `averageLatency`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetEncoderStats).
            since "9" "375.66"
            fn nvmlVgpuInstanceGetEncoderStats(
                vgpuInstance: nvmlVgpuInstance_t,
                sessionCount: *mut c_uint,
                averageFps: *mut c_uint,
                averageLatency: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 9 (driver 375.66). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `sessionCount` (out), `sessionInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INSUFFICIENT_SIZE, INVALID_ARGUMENT, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetEncoderSessions).
            since "9" "375.66"
            fn nvmlVgpuInstanceGetEncoderSessions(
                vgpuInstance: nvmlVgpuInstance_t,
                sessionCount: *mut c_uint,
                sessionInfo: *mut nvmlEncoderSessionInfo_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 11.0 (driver 410.104). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `fbcStats`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetFBCStats).
            since "11.0" "410.104"
            fn nvmlVgpuInstanceGetFBCStats(
                vgpuInstance: nvmlVgpuInstance_t,
                fbcStats: *mut nvmlFBCStats_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 11.0 (driver 410.104). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `sessionCount` (out), `sessionInfo` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetFBCSessions).
            since "11.0" "410.104"
            fn nvmlVgpuInstanceGetFBCSessions(
                vgpuInstance: nvmlVgpuInstance_t,
                sessionCount: *mut c_uint,
                sessionInfo: *mut nvmlFBCSessionInfo_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 11.2.0 (driver 460.27.04). For Kepler and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `gpuInstanceId`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetGpuInstanceId).
            since "11.2.0" "460.27.04"
            fn nvmlVgpuInstanceGetGpuInstanceId(
                vgpuInstance: nvmlVgpuInstance_t,
                gpuInstanceId: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 11.6.55 (driver 510.39.01).
            ///
            /// Parameters: `vgpuInstance` (in), `vgpuPciId` (out), `length`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, DRIVER_NOT_LOADED, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetGpuPciId).
            since "11.6.55" "510.39.01"
            fn nvmlVgpuInstanceGetGpuPciId(
                vgpuInstance: nvmlVgpuInstance_t,
                vgpuPciId: *mut c_char,
                length: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 11.7.50 (driver 510.47.03). For Maxwell and newer.
            ///
            /// Parameters: `vgpuTypeId` (in), `capability` (in), `capResult`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetCapabilities).
            since "11.7.50" "510.47.03"
            fn nvmlVgpuTypeGetCapabilities(
                vgpuTypeId: nvmlVgpuTypeId_t,
                capability: nvmlVgpuCapability_t,
                capResult: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 11.0 (driver 440.59). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `mdevUuid`, `size` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, NOT_SUPPORTED, INVALID_ARGUMENT, NOT_FOUND, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetMdevUUID).
            since "11.0" "440.59"
            fn nvmlVgpuInstanceGetMdevUUID(
                vgpuInstance: nvmlVgpuInstance_t,
                mdevUuid: *mut c_char,
                size: c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.9.40 (driver 575.51.02).
            ///
            /// Parameters: `gpuInstance` (in), `pVgpus`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, INSUFFICIENT_SIZE, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetCreatableVgpus).
            since "12.9.40" "575.51.02"
            fn nvmlGpuInstanceGetCreatableVgpus(
                gpuInstance: nvmlGpuInstance_t,
                pVgpus: *mut nvmlVgpuTypeIdInfo_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.9.40 (driver 575.51.02).
            ///
            /// Parameters: `pMaxInstance`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuTypeGetMaxInstancesPerGpuInstance).
            since "12.9.40" "575.51.02"
            fn nvmlVgpuTypeGetMaxInstancesPerGpuInstance(pMaxInstance: *mut nvmlVgpuTypeMaxInstance_t) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.9.40 (driver 575.51.02).
            ///
            /// Parameters: `gpuInstance` (in), `pVgpuInstanceInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, ARGUMENT_VERSION_MISMATCH, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetActiveVgpus).
            since "12.9.40" "575.51.02"
            fn nvmlGpuInstanceGetActiveVgpus(
                gpuInstance: nvmlGpuInstance_t,
                pVgpuInstanceInfo: *mut nvmlActiveVgpuInstanceInfo_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.9.40 (driver 575.51.02).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `gpuInstance` (in), `pScheduler`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, RESET_REQUIRED, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceSetVgpuSchedulerState).
            since "12.9.40" "575.51.02"
            fn nvmlGpuInstanceSetVgpuSchedulerState(
                gpuInstance: nvmlGpuInstance_t,
                pScheduler: *mut nvmlVgpuSchedulerState_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.9.40 (driver 575.51.02).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `gpuInstance` (in), `pSchedulerStateInfo` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetVgpuSchedulerState).
            since "12.9.40" "575.51.02"
            fn nvmlGpuInstanceGetVgpuSchedulerState(
                gpuInstance: nvmlGpuInstance_t,
                pSchedulerStateInfo: *mut nvmlVgpuSchedulerStateInfo_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.9.40 (driver 575.51.02).
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `gpuInstance` (in), `pSchedulerLogInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetVgpuSchedulerLog).
            since "12.9.40" "575.51.02"
            fn nvmlGpuInstanceGetVgpuSchedulerLog(
                gpuInstance: nvmlGpuInstance_t,
                pSchedulerLogInfo: *mut nvmlVgpuSchedulerLogInfo_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.9.40 (driver 575.51.02).
            ///
            /// Parameters: `gpuInstance` (in), `pCreatablePlacementInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, ARGUMENT_VERSION_MISMATCH, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetVgpuTypeCreatablePlacements).
            since "12.9.40" "575.51.02"
            fn nvmlGpuInstanceGetVgpuTypeCreatablePlacements(
                gpuInstance: nvmlGpuInstance_t,
                pCreatablePlacementInfo: *mut nvmlVgpuCreatablePlacementInfo_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.9.40 (driver 575.51.02).
            ///
            /// Parameters: `gpuInstance` (in), `pHeterogeneousMode`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetVgpuHeterogeneousMode).
            since "12.9.40" "575.51.02"
            fn nvmlGpuInstanceGetVgpuHeterogeneousMode(
                gpuInstance: nvmlGpuInstance_t,
                pHeterogeneousMode: *mut nvmlVgpuHeterogeneousMode_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 12.9.40 (driver 575.51.02).
            ///
            /// Parameters: `gpuInstance` (in), `pHeterogeneousMode`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, IN_USE, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceSetVgpuHeterogeneousMode).
            since "12.9.40" "575.51.02"
            fn nvmlGpuInstanceSetVgpuHeterogeneousMode(
                gpuInstance: nvmlGpuInstance_t,
                pHeterogeneousMode: *const nvmlVgpuHeterogeneousMode_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 13.2.51 (driver 595.45.04). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `pSchedulerStateInfo` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuSchedulerState_v2).
            since "13.2.51" "595.45.04"
            fn nvmlDeviceGetVgpuSchedulerState_v2(
                device: nvmlDevice_t,
                pSchedulerStateInfo: *mut nvmlVgpuSchedulerStateInfo_v2_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 13.2.51 (driver 595.45.04).
            ///
            /// Parameters: `gpuInstance` (in), `pSchedulerStateInfo` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetVgpuSchedulerState_v2).
            since "13.2.51" "595.45.04"
            fn nvmlGpuInstanceGetVgpuSchedulerState_v2(
                gpuInstance: nvmlGpuInstance_t,
                pSchedulerStateInfo: *mut nvmlVgpuSchedulerStateInfo_v2_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 13.2.51 (driver 595.45.04). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `pSchedulerLogInfo`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuSchedulerLog_v2).
            since "13.2.51" "595.45.04"
            fn nvmlDeviceGetVgpuSchedulerLog_v2(
                device: nvmlDevice_t,
                pSchedulerLogInfo: *mut nvmlVgpuSchedulerLogInfo_v2_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 13.2.51 (driver 595.45.04).
            ///
            /// Parameters: `gpuInstance` (in), `pSchedulerLogInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetVgpuSchedulerLog_v2).
            since "13.2.51" "595.45.04"
            fn nvmlGpuInstanceGetVgpuSchedulerLog_v2(
                gpuInstance: nvmlGpuInstance_t,
                pSchedulerLogInfo: *mut nvmlVgpuSchedulerLogInfo_v2_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 13.2.51 (driver 595.45.04). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `pSchedulerState`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, RESET_REQUIRED, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetVgpuSchedulerState_v2).
            since "13.2.51" "595.45.04"
            fn nvmlDeviceSetVgpuSchedulerState_v2(
                device: nvmlDevice_t,
                pSchedulerState: *mut nvmlVgpuSchedulerState_v2_t,
            ) -> nvmlReturn_t;
            /// vGPU Management. Since NVML 13.2.51 (driver 595.45.04).
            ///
            /// Parameters: `gpuInstance` (in), `pSchedulerState`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, RESET_REQUIRED, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpu.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceSetVgpuSchedulerState_v2).
            since "13.2.51" "595.45.04"
            fn nvmlGpuInstanceSetVgpuSchedulerState_v2(
                gpuInstance: nvmlGpuInstance_t,
                pSchedulerState: *mut nvmlVgpuSchedulerState_v2_t,
            ) -> nvmlReturn_t;
            /// vGPU Migration. Since NVML 9 (driver 390.157).
            ///
            /// Parameters: `vgpuInstance` (in), `vgpuMetadata`, `bufferSize`.
            ///
            /// Errors that NVIDIA names: INSUFFICIENT_SIZE, INVALID_ARGUMENT, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpuMigration.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetMetadata).
            since "9" "390.157"
            fn nvmlVgpuInstanceGetMetadata(
                vgpuInstance: nvmlVgpuInstance_t,
                vgpuMetadata: *mut nvmlVgpuMetadata_t,
                bufferSize: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Migration. Since NVML 9 (driver 390.157).
            ///
            /// Parameters: `device` (in), `pgpuMetadata`, `bufferSize`.
            ///
            /// Errors that NVIDIA names: INSUFFICIENT_SIZE, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpuMigration.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuMetadata).
            since "9" "390.157"
            fn nvmlDeviceGetVgpuMetadata(
                device: nvmlDevice_t,
                pgpuMetadata: *mut nvmlVgpuPgpuMetadata_t,
                bufferSize: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Migration. Since NVML 9 (driver 390.157).
            ///
            /// Parameters: `vgpuMetadata`, `pgpuMetadata`, `compatibilityInfo`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpuMigration.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGetVgpuCompatibility).
            since "9" "390.157"
            fn nvmlGetVgpuCompatibility(
                vgpuMetadata: *mut nvmlVgpuMetadata_t,
                pgpuMetadata: *mut nvmlVgpuPgpuMetadata_t,
                compatibilityInfo: *mut nvmlVgpuPgpuCompatibility_t,
            ) -> nvmlReturn_t;
            /// vGPU Migration. Since NVML 11.0 (driver 430.09).
            ///
            /// Parameters: `device` (in), `pgpuMetadata`, `bufferSize`.
            ///
            /// Errors that NVIDIA names: INSUFFICIENT_SIZE, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpuMigration.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPgpuMetadataString).
            since "11.0" "430.09"
            fn nvmlDeviceGetPgpuMetadataString(
                device: nvmlDevice_t,
                pgpuMetadata: *mut c_char,
                bufferSize: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Migration. Since NVML 12.0.76 (driver 525.53). For Pascal and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `pSchedulerLog`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpuMigration.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuSchedulerLog).
            since "12.0.76" "525.53"
            fn nvmlDeviceGetVgpuSchedulerLog(
                device: nvmlDevice_t,
                pSchedulerLog: *mut nvmlVgpuSchedulerLog_t,
            ) -> nvmlReturn_t;
            /// vGPU Migration. Since NVML 12.0.76 (driver 525.53). For Pascal and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `pSchedulerState` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpuMigration.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuSchedulerState).
            since "12.0.76" "525.53"
            fn nvmlDeviceGetVgpuSchedulerState(
                device: nvmlDevice_t,
                pSchedulerState: *mut nvmlVgpuSchedulerGetState_t,
            ) -> nvmlReturn_t;
            /// vGPU Migration. Since NVML 12.0.76 (driver 525.53; not 525.60.11 to 530.41.03). For Pascal and newer.
            ///
            /// Deprecated since NVML 13.0.
            ///
            /// Parameters: `device` (in), `pSchedulerState`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, RESET_REQUIRED, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpuMigration.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetVgpuSchedulerState).
            since "12.0.76" "525.53" "525.60.11" "525.78.01" "525.85.05" "525.105.17" "525.116.03" "525.125.06" "525.147.05" "530.30.02" "530.41.03"
            fn nvmlDeviceSetVgpuSchedulerState(
                device: nvmlDevice_t,
                pSchedulerState: *mut nvmlVgpuSchedulerSetState_t,
            ) -> nvmlReturn_t;
            /// vGPU Migration. Since NVML 12.0.76 (driver 525.53). For Pascal and newer.
            ///
            /// Parameters: `device` (in), `pCapabilities`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpuMigration.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuSchedulerCapabilities).
            since "12.0.76" "525.53"
            fn nvmlDeviceGetVgpuSchedulerCapabilities(
                device: nvmlDevice_t,
                pCapabilities: *mut nvmlVgpuSchedulerCapabilities_t,
            ) -> nvmlReturn_t;
            /// vGPU Migration. Since NVML 11.0 (driver 410.104).
            ///
            /// Parameters: `supported`, `current`.
            ///
            /// Errors that NVIDIA names: NOT_SUPPORTED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpuMigration.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGetVgpuVersion).
            since "11.0" "410.104"
            fn nvmlGetVgpuVersion(supported: *mut nvmlVgpuVersion_t, current: *mut nvmlVgpuVersion_t) -> nvmlReturn_t;
            /// vGPU Migration. Since NVML 11.0 (driver 410.104).
            ///
            /// Parameters: `vgpuVersion`.
            ///
            /// Errors that NVIDIA names: NOT_SUPPORTED, IN_USE, INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlVgpuMigration.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlSetVgpuVersion).
            since "11.0" "410.104"
            fn nvmlSetVgpuVersion(vgpuVersion: *mut nvmlVgpuVersion_t) -> nvmlReturn_t;
            /// vGPU Utilization and Accounting. Since NVML 9 (driver 375.39). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `lastSeenTimeStamp` (in), `sampleValType` (out), `vgpuInstanceSamplesCount` (out), `utilizationSamples` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, NOT_SUPPORTED, GPU_IS_LOST, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUtil.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuUtilization).
            since "9" "375.39"
            fn nvmlDeviceGetVgpuUtilization(
                device: nvmlDevice_t,
                lastSeenTimeStamp: c_ulonglong,
                sampleValType: *mut nvmlValueType_t,
                vgpuInstanceSamplesCount: *mut c_uint,
                utilizationSamples: *mut nvmlVgpuInstanceUtilizationSample_t,
            ) -> nvmlReturn_t;
            /// vGPU Utilization and Accounting. Since NVML 12.4.99 (driver 550.40.07). For Kepler and newer.
            ///
            /// Parameters: `device` (in), `vgpuUtilInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, INSUFFICIENT_SIZE, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUtil.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuInstancesUtilizationInfo).
            since "12.4.99" "550.40.07"
            fn nvmlDeviceGetVgpuInstancesUtilizationInfo(
                device: nvmlDevice_t,
                vgpuUtilInfo: *mut nvmlVgpuInstancesUtilizationInfo_t,
            ) -> nvmlReturn_t;
            /// vGPU Utilization and Accounting. Since NVML 9 (driver 375.66). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `lastSeenTimeStamp` (in), `vgpuProcessSamplesCount` (out), `utilizationSamples` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, INSUFFICIENT_SIZE, NOT_SUPPORTED, GPU_IS_LOST, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUtil.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuProcessUtilization).
            since "9" "375.66"
            fn nvmlDeviceGetVgpuProcessUtilization(
                device: nvmlDevice_t,
                lastSeenTimeStamp: c_ulonglong,
                vgpuProcessSamplesCount: *mut c_uint,
                utilizationSamples: *mut nvmlVgpuProcessUtilizationSample_t,
            ) -> nvmlReturn_t;
            /// vGPU Utilization and Accounting. Since NVML 12.4.99 (driver 550.40.07). For Maxwell and newer.
            ///
            /// Parameters: `device` (in), `vgpuProcUtilInfo`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, ARGUMENT_VERSION_MISMATCH, INSUFFICIENT_SIZE, NOT_SUPPORTED, GPU_IS_LOST, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUtil.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetVgpuProcessesUtilizationInfo).
            since "12.4.99" "550.40.07"
            fn nvmlDeviceGetVgpuProcessesUtilizationInfo(
                device: nvmlDevice_t,
                vgpuProcUtilInfo: *mut nvmlVgpuProcessesUtilizationInfo_t,
            ) -> nvmlReturn_t;
            /// vGPU Utilization and Accounting. Since NVML 11.0 (driver 390.157). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `mode` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, NOT_SUPPORTED, DRIVER_NOT_LOADED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUtil.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetAccountingMode).
            since "11.0" "390.157"
            fn nvmlVgpuInstanceGetAccountingMode(
                vgpuInstance: nvmlVgpuInstance_t,
                mode: *mut nvmlEnableState_t,
            ) -> nvmlReturn_t;
            /// vGPU Utilization and Accounting. Since NVML 11.0 (driver 390.157). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `count`, `pids` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, NOT_SUPPORTED, INSUFFICIENT_SIZE, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUtil.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetAccountingPids).
            since "11.0" "390.157"
            fn nvmlVgpuInstanceGetAccountingPids(
                vgpuInstance: nvmlVgpuInstance_t,
                count: *mut c_uint,
                pids: *mut c_uint,
            ) -> nvmlReturn_t;
            /// vGPU Utilization and Accounting. Since NVML 11.0 (driver 390.157). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `pid` (in), `stats` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_FOUND, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUtil.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetAccountingStats).
            since "11.0" "390.157"
            fn nvmlVgpuInstanceGetAccountingStats(
                vgpuInstance: nvmlVgpuInstance_t,
                pid: c_uint,
                stats: *mut nvmlAccountingStats_t,
            ) -> nvmlReturn_t;
            /// vGPU Utilization and Accounting. Since NVML 11.0 (driver 450.51). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NO_PERMISSION, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUtil.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceClearAccountingPids).
            since "11.0" "450.51"
            fn nvmlVgpuInstanceClearAccountingPids(vgpuInstance: nvmlVgpuInstance_t) -> nvmlReturn_t;
            /// vGPU Utilization and Accounting. Since NVML 11.6.55 (driver 510.39.01). For Maxwell and newer.
            ///
            /// Parameters: `vgpuInstance` (in), `licenseInfo`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_FOUND, DRIVER_NOT_LOADED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlUtil.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetLicenseInfo_v2).
            since "11.6.55" "510.39.01"
            fn nvmlVgpuInstanceGetLicenseInfo_v2(
                vgpuInstance: nvmlVgpuInstance_t,
                licenseInfo: *mut nvmlVgpuLicenseInfo_t,
            ) -> nvmlReturn_t;
            /// Excluded GPU Queries. Since NVML 11.3 (driver 465.19.01). For all products.
            ///
            /// Parameters: `deviceCount` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlExcludedGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGetExcludedDeviceCount).
            since "11.3" "465.19.01"
            fn nvmlGetExcludedDeviceCount(deviceCount: *mut c_uint) -> nvmlReturn_t;
            /// Excluded GPU Queries. Since NVML 11.3 (driver 465.19.01). For all products.
            ///
            /// Parameters: `index` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlExcludedGpuQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGetExcludedDeviceInfoByIndex).
            since "11.3" "465.19.01"
            fn nvmlGetExcludedDeviceInfoByIndex(index: c_uint, info: *mut nvmlExcludedDeviceInfo_t) -> nvmlReturn_t;
            /// PRM Access. Since NVML 13.0.39 (driver 570.181; not 575.51.02 to 575.64). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `buffer`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NO_PERMISSION, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlGPUPRMAccess.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceReadWritePRM_v1).
            since "13.0.39" "570.181" "575.51.02" "575.64"
            fn nvmlDeviceReadWritePRM_v1(device: nvmlDevice_t, buffer: *mut nvmlPRMTLV_v1_t) -> nvmlReturn_t;
            /// PRM Access. Since NVML 13.1.68 (driver 580.95.05). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `counterList` (out).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NO_PERMISSION, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlGPUPRMAccess.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceReadPRMCounters_v1).
            since "13.1.68" "580.95.05"
            fn nvmlDeviceReadPRMCounters_v1(
                device: nvmlDevice_t,
                counterList: *mut nvmlPRMCounterList_v1_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `mode` (in), `activationStatus`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NO_PERMISSION, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetMigMode).
            since "11.0" "450.51"
            fn nvmlDeviceSetMigMode(
                device: nvmlDevice_t,
                mode: c_uint,
                activationStatus: *mut nvmlReturn_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `currentMode` (out), `pendingMode` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMigMode).
            since "11.0" "450.51"
            fn nvmlDeviceGetMigMode(
                device: nvmlDevice_t,
                currentMode: *mut c_uint,
                pendingMode: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `profile` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuInstanceProfileInfo).
            since "11.0" "450.51"
            fn nvmlDeviceGetGpuInstanceProfileInfo(
                device: nvmlDevice_t,
                profile: c_uint,
                info: *mut nvmlGpuInstanceProfileInfo_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.6.55 (driver 510.39.01). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `profile` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuInstanceProfileInfoV).
            since "11.6.55" "510.39.01"
            fn nvmlDeviceGetGpuInstanceProfileInfoV(
                device: nvmlDevice_t,
                profile: c_uint,
                info: *mut nvmlGpuInstanceProfileInfo_v2_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 13.0.39 (driver 580.65.06). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `profileId` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuInstanceProfileInfoByIdV).
            since "13.0.39" "580.65.06"
            fn nvmlDeviceGetGpuInstanceProfileInfoByIdV(
                device: nvmlDevice_t,
                profileId: c_uint,
                info: *mut nvmlGpuInstanceProfileInfo_v2_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.4.120 (driver 470.42.01). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `profileId` (in), `placements` (out), `count` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuInstancePossiblePlacements_v2).
            since "11.4.120" "470.42.01"
            fn nvmlDeviceGetGpuInstancePossiblePlacements_v2(
                device: nvmlDevice_t,
                profileId: c_uint,
                placements: *mut nvmlGpuInstancePlacement_t,
                count: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `profileId` (in), `count` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuInstanceRemainingCapacity).
            since "11.0" "450.51"
            fn nvmlDeviceGetGpuInstanceRemainingCapacity(
                device: nvmlDevice_t,
                profileId: c_uint,
                count: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `profileId` (in), `gpuInstance` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, INSUFFICIENT_RESOURCES.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceCreateGpuInstance).
            since "11.0" "450.51"
            fn nvmlDeviceCreateGpuInstance(
                device: nvmlDevice_t,
                profileId: c_uint,
                gpuInstance: *mut nvmlGpuInstance_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.2.152 (driver 460.32.03). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `profileId` (in), `placement`, `gpuInstance` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, INSUFFICIENT_RESOURCES.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceCreateGpuInstanceWithPlacement).
            since "11.2.152" "460.32.03"
            fn nvmlDeviceCreateGpuInstanceWithPlacement(
                device: nvmlDevice_t,
                profileId: c_uint,
                placement: *const nvmlGpuInstancePlacement_t,
                gpuInstance: *mut nvmlGpuInstance_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `gpuInstance` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, IN_USE.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceDestroy).
            since "11.0" "450.51"
            fn nvmlGpuInstanceDestroy(gpuInstance: nvmlGpuInstance_t) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `profileId` (in), `gpuInstances` (out), `count` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuInstances).
            since "11.0" "450.51"
            fn nvmlDeviceGetGpuInstances(
                device: nvmlDevice_t,
                profileId: c_uint,
                gpuInstances: *mut nvmlGpuInstance_t,
                count: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `id` (in), `gpuInstance` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, NOT_FOUND.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuInstanceById).
            since "11.0" "450.51"
            fn nvmlDeviceGetGpuInstanceById(
                device: nvmlDevice_t,
                id: c_uint,
                gpuInstance: *mut nvmlGpuInstance_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `gpuInstance` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetInfo).
            since "11.0" "450.51"
            fn nvmlGpuInstanceGetInfo(gpuInstance: nvmlGpuInstance_t, info: *mut nvmlGpuInstanceInfo_t) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `gpuInstance` (in), `profile` (in), `engProfile` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetComputeInstanceProfileInfo).
            since "11.0" "450.51"
            fn nvmlGpuInstanceGetComputeInstanceProfileInfo(
                gpuInstance: nvmlGpuInstance_t,
                profile: c_uint,
                engProfile: c_uint,
                info: *mut nvmlComputeInstanceProfileInfo_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.6.55 (driver 510.39.01). For Ampere and newer.
            ///
            /// Parameters: `gpuInstance` (in), `profile` (in), `engProfile` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetComputeInstanceProfileInfoV).
            since "11.6.55" "510.39.01"
            fn nvmlGpuInstanceGetComputeInstanceProfileInfoV(
                gpuInstance: nvmlGpuInstance_t,
                profile: c_uint,
                engProfile: c_uint,
                info: *mut nvmlComputeInstanceProfileInfo_v2_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `gpuInstance` (in), `profileId` (in), `count` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetComputeInstanceRemainingCapacity).
            since "11.0" "450.51"
            fn nvmlGpuInstanceGetComputeInstanceRemainingCapacity(
                gpuInstance: nvmlGpuInstance_t,
                profileId: c_uint,
                count: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 12.0.76 (driver 525.53). For Ampere and newer.
            ///
            /// Parameters: `gpuInstance` (in), `profileId` (in), `placements` (out), `count` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetComputeInstancePossiblePlacements).
            since "12.0.76" "525.53"
            fn nvmlGpuInstanceGetComputeInstancePossiblePlacements(
                gpuInstance: nvmlGpuInstance_t,
                profileId: c_uint,
                placements: *mut nvmlComputeInstancePlacement_t,
                count: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `gpuInstance` (in), `profileId` (in), `computeInstance` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, INSUFFICIENT_RESOURCES.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceCreateComputeInstance).
            since "11.0" "450.51"
            fn nvmlGpuInstanceCreateComputeInstance(
                gpuInstance: nvmlGpuInstance_t,
                profileId: c_uint,
                computeInstance: *mut nvmlComputeInstance_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 12.0.76 (driver 525.53). For Ampere and newer.
            ///
            /// Parameters: `gpuInstance` (in), `profileId` (in), `placement`, `computeInstance` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, INSUFFICIENT_RESOURCES.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceCreateComputeInstanceWithPlacement).
            since "12.0.76" "525.53"
            fn nvmlGpuInstanceCreateComputeInstanceWithPlacement(
                gpuInstance: nvmlGpuInstance_t,
                profileId: c_uint,
                placement: *const nvmlComputeInstancePlacement_t,
                computeInstance: *mut nvmlComputeInstance_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `computeInstance` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NO_PERMISSION, IN_USE.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlComputeInstanceDestroy).
            since "11.0" "450.51"
            fn nvmlComputeInstanceDestroy(computeInstance: nvmlComputeInstance_t) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `gpuInstance` (in), `profileId` (in), `computeInstances` (out), `count` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetComputeInstances).
            since "11.0" "450.51"
            fn nvmlGpuInstanceGetComputeInstances(
                gpuInstance: nvmlGpuInstance_t,
                profileId: c_uint,
                computeInstances: *mut nvmlComputeInstance_t,
                count: *mut c_uint,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `gpuInstance` (in), `id` (in), `computeInstance` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NO_PERMISSION, NOT_FOUND.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpuInstanceGetComputeInstanceById).
            since "11.0" "450.51"
            fn nvmlGpuInstanceGetComputeInstanceById(
                gpuInstance: nvmlGpuInstance_t,
                id: c_uint,
                computeInstance: *mut nvmlComputeInstance_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.2.0 (driver 450.80.02; not 455.23.04 to 455.28). For Ampere and newer.
            ///
            /// Parameters: `computeInstance` (in), `info` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NO_PERMISSION.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlComputeInstanceGetInfo_v2).
            since "11.2.0" "450.80.02" "455.23.04" "455.28"
            fn nvmlComputeInstanceGetInfo_v2(
                computeInstance: nvmlComputeInstance_t,
                info: *mut nvmlComputeInstanceInfo_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `isMigDevice`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceIsMigDeviceHandle).
            since "11.0" "450.51"
            fn nvmlDeviceIsMigDeviceHandle(device: nvmlDevice_t, isMigDevice: *mut c_uint) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `id`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuInstanceId).
            since "11.0" "450.51"
            fn nvmlDeviceGetGpuInstanceId(device: nvmlDevice_t, id: *mut c_uint) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `id`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetComputeInstanceId).
            since "11.0" "450.51"
            fn nvmlDeviceGetComputeInstanceId(device: nvmlDevice_t, id: *mut c_uint) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `count`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMaxMigDeviceCount).
            since "11.0" "450.51"
            fn nvmlDeviceGetMaxMigDeviceCount(device: nvmlDevice_t, count: *mut c_uint) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `index` (in), `migDevice`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, NOT_FOUND, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMigDeviceHandleByIndex).
            since "11.0" "450.51"
            fn nvmlDeviceGetMigDeviceHandleByIndex(
                device: nvmlDevice_t,
                index: c_uint,
                migDevice: *mut nvmlDevice_t,
            ) -> nvmlReturn_t;
            /// Multi Instance GPU Management. Since NVML 11.0 (driver 450.51). For Ampere and newer.
            ///
            /// Parameters: `migDevice` (in), `device`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlMultiInstanceGPU.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetDeviceHandleFromMigDeviceHandle).
            since "11.0" "450.51"
            fn nvmlDeviceGetDeviceHandleFromMigDeviceHandle(
                migDevice: nvmlDevice_t,
                device: *mut nvmlDevice_t,
            ) -> nvmlReturn_t;
            /// GPM Functions. Since NVML 11.8.86 (driver 520.56.06). For Hopper and newer.
            ///
            /// Parameters: `metricsGet`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlGpmFunctions.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpmMetricsGet).
            since "11.8.86" "520.56.06"
            fn nvmlGpmMetricsGet(metricsGet: *mut nvmlGpmMetricsGet_t) -> nvmlReturn_t;
            /// GPM Functions. Since NVML 11.8.86 (driver 520.56.06). For Hopper and newer.
            ///
            /// Parameters: `gpmSample` (in).
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlGpmFunctions.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpmSampleFree).
            since "11.8.86" "520.56.06"
            fn nvmlGpmSampleFree(gpmSample: nvmlGpmSample_t) -> nvmlReturn_t;
            /// GPM Functions. Since NVML 11.8.86 (driver 520.56.06). For Hopper and newer.
            ///
            /// Parameters: `gpmSample`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, MEMORY.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlGpmFunctions.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpmSampleAlloc).
            since "11.8.86" "520.56.06"
            fn nvmlGpmSampleAlloc(gpmSample: *mut nvmlGpmSample_t) -> nvmlReturn_t;
            /// GPM Functions. Since NVML 11.8.86 (driver 520.56.06). For Hopper and newer.
            ///
            /// Parameters: `device` (in), `gpmSample` (in).
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlGpmFunctions.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpmSampleGet).
            since "11.8.86" "520.56.06"
            fn nvmlGpmSampleGet(device: nvmlDevice_t, gpmSample: nvmlGpmSample_t) -> nvmlReturn_t;
            /// GPM Functions. Since NVML 12.0.76 (driver 525.53). For Hopper and newer.
            ///
            /// Parameters: `device` (in), `gpuInstanceId` (in), `gpmSample` (in).
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlGpmFunctions.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpmMigSampleGet).
            since "12.0.76" "525.53"
            fn nvmlGpmMigSampleGet(
                device: nvmlDevice_t,
                gpuInstanceId: c_uint,
                gpmSample: nvmlGpmSample_t,
            ) -> nvmlReturn_t;
            /// GPM Functions. Since NVML 11.8.86 (driver 520.56.06). For Hopper and newer.
            ///
            /// Parameters: `device` (in), `gpmSupport`.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlGpmFunctions.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpmQueryDeviceSupport).
            since "11.8.86" "520.56.06"
            fn nvmlGpmQueryDeviceSupport(device: nvmlDevice_t, gpmSupport: *mut nvmlGpmSupport_t) -> nvmlReturn_t;
            /// GPM Functions. Since NVML 12.2.81 (driver 535.54.03). For Hopper and newer.
            ///
            /// Parameters: `device` (in), `state` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlGpmFunctions.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpmQueryIfStreamingEnabled).
            since "12.2.81" "535.54.03"
            fn nvmlGpmQueryIfStreamingEnabled(device: nvmlDevice_t, state: *mut c_uint) -> nvmlReturn_t;
            /// GPM Functions. Since NVML 12.2.81 (driver 535.54.03). For Hopper and newer.
            ///
            /// Parameters: `device` (in), `state` (in).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlGpmFunctions.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlGpmSetStreamingEnabled).
            since "12.2.81" "535.54.03"
            fn nvmlGpmSetStreamingEnabled(device: nvmlDevice_t, state: c_uint) -> nvmlReturn_t;
            /// No group. Since NVML 12.5.39 (driver 555.42.02).
            ///
            /// Parameters: `device` (in), `caps` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCapabilities).
            since "12.5.39" "555.42.02"
            fn nvmlDeviceGetCapabilities(device: nvmlDevice_t, caps: *mut nvmlDeviceCapabilities_t) -> nvmlReturn_t;
            /// Power Profile Information. Since NVML 12.8.55 (driver 570.86.16). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `profilesInfo`.
            ///
            /// Errors that NVIDIA names: INSUFFICIENT_SIZE, UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlPowerProfiles.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceWorkloadPowerProfileGetProfilesInfo).
            since "12.8.55" "570.86.16"
            fn nvmlDeviceWorkloadPowerProfileGetProfilesInfo(
                device: nvmlDevice_t,
                profilesInfo: *mut nvmlWorkloadPowerProfileProfilesInfo_t,
            ) -> nvmlReturn_t;
            /// Power Profile Information. Since NVML 12.8.55 (driver 570.86.16). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `currentProfiles`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlPowerProfiles.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceWorkloadPowerProfileGetCurrentProfiles).
            since "12.8.55" "570.86.16"
            fn nvmlDeviceWorkloadPowerProfileGetCurrentProfiles(
                device: nvmlDevice_t,
                currentProfiles: *mut nvmlWorkloadPowerProfileCurrentProfiles_t,
            ) -> nvmlReturn_t;
            /// Power Profile Information. Since NVML 12.8.55 (driver 570.86.16). For Blackwell and newer.
            ///
            /// Deprecated since NVML 13.1.
            ///
            /// Parameters: `device` (in), `requestedProfiles`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlPowerProfiles.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceWorkloadPowerProfileSetRequestedProfiles).
            since "12.8.55" "570.86.16"
            fn nvmlDeviceWorkloadPowerProfileSetRequestedProfiles(
                device: nvmlDevice_t,
                requestedProfiles: *mut nvmlWorkloadPowerProfileRequestedProfiles_t,
            ) -> nvmlReturn_t;
            /// Power Profile Information. Since NVML 12.8.55 (driver 570.86.16). For Blackwell and newer.
            ///
            /// Deprecated since NVML 13.1.
            ///
            /// Parameters: `device` (in), `requestedProfiles`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, ARGUMENT_VERSION_MISMATCH, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlPowerProfiles.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceWorkloadPowerProfileClearRequestedProfiles).
            since "12.8.55" "570.86.16"
            fn nvmlDeviceWorkloadPowerProfileClearRequestedProfiles(
                device: nvmlDevice_t,
                requestedProfiles: *mut nvmlWorkloadPowerProfileRequestedProfiles_t,
            ) -> nvmlReturn_t;
            /// Power Profile Information. Since NVML 13.1.68 (driver 590.44.01). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `updateProfiles`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlPowerProfiles.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1).
            since "13.1.68" "590.44.01"
            fn nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1(
                device: nvmlDevice_t,
                updateProfiles: *mut nvmlWorkloadPowerProfileUpdateProfiles_v1_t,
            ) -> nvmlReturn_t;
            /// Power Smoothing Information. Since NVML 12.8.55 (driver 570.86.16). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `profile`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NO_PERMISSION, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlPowerSmoothing.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDevicePowerSmoothingActivatePresetProfile).
            since "12.8.55" "570.86.16"
            fn nvmlDevicePowerSmoothingActivatePresetProfile(
                device: nvmlDevice_t,
                profile: *mut nvmlPowerSmoothingProfile_t,
            ) -> nvmlReturn_t;
            /// Power Smoothing Information. Since NVML 12.8.55 (driver 570.86.16). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `profile`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NO_PERMISSION, ARGUMENT_VERSION_MISMATCH.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlPowerSmoothing.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDevicePowerSmoothingUpdatePresetProfileParam).
            since "12.8.55" "570.86.16"
            fn nvmlDevicePowerSmoothingUpdatePresetProfileParam(
                device: nvmlDevice_t,
                profile: *mut nvmlPowerSmoothingProfile_t,
            ) -> nvmlReturn_t;
            /// Power Smoothing Information. Since NVML 12.8.55 (driver 570.86.16). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `state`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NO_PERMISSION, NOT_SUPPORTED.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlPowerSmoothing.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDevicePowerSmoothingSetState).
            since "12.8.55" "570.86.16"
            fn nvmlDevicePowerSmoothingSetState(
                device: nvmlDevice_t,
                state: *mut nvmlPowerSmoothingState_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.0.39 (driver 580.65.06). For Blackwell and newer.
            ///
            /// Parameters: `device` (in), `errorCounts` (out).
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, INSUFFICIENT_SIZE, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts).
            since "13.0.39" "580.65.06"
            fn nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts(
                device: nvmlDevice_t,
                errorCounts: *mut nvmlEccSramUniqueUncorrectedErrorCounts_t,
            ) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.2.82 (driver 580.159.03; not 590.44.01 to 595.58.03). For Ampere and newer.
            ///
            /// Parameters: `device` (in), `info`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NOT_SUPPORTED, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetRemappedRows_v2).
            since "13.2.82" "580.159.03" "590.44.01" "595.45.04" "595.58.03"
            fn nvmlDeviceGetRemappedRows_v2(device: nvmlDevice_t, info: *mut nvmlRemappedRowsInfo_v2_t) -> nvmlReturn_t;
            /// Device Commands. Since NVML 13.1.68 (driver 590.44.01).
            ///
            /// Parameters: `device` (in), `settings`.
            ///
            /// Errors that NVIDIA names: INVALID_ARGUMENT, NO_PERMISSION, NOT_SUPPORTED, ARGUMENT_VERSION_MISMATCH.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceCommands.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceSetRusdSettings_v1).
            since "13.1.68" "590.44.01"
            fn nvmlDeviceSetRusdSettings_v1(device: nvmlDevice_t, settings: *mut nvmlRusdSettings_v1_t) -> nvmlReturn_t;
            /// Device Queries. Since NVML 13.4.61 (driver newer than 610.43.02).
            ///
            /// Parameters: `device` (in), `pBankRemapperStatus`.
            ///
            /// Errors that NVIDIA names: UNINITIALIZED, INVALID_ARGUMENT, NOT_SUPPORTED, GPU_IS_LOST, UNKNOWN.
            ///
            /// [NVIDIA's page](https://docs.nvidia.com/deploy/nvml-api/group__nvmlDeviceQueries.html), [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetBankRemapperStatus_v1).
            since "13.4.61" "newer than 610.43.02"
            fn nvmlDeviceGetBankRemapperStatus_v1(
                device: nvmlDevice_t,
                pBankRemapperStatus: *mut nvmlEccBankRemapperStatus_v1_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 11.0 (driver 340 or older).
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlInit).
            since "11.0" "340 or older"
            fn nvmlInit() -> nvmlReturn_t;
            /// No group. Since NVML 11.0 (driver 340 or older).
            ///
            /// Parameters: `deviceCount`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetCount).
            since "11.0" "340 or older"
            fn nvmlDeviceGetCount(deviceCount: *mut c_uint) -> nvmlReturn_t;
            /// No group. Since NVML 11.0 (driver 340 or older).
            ///
            /// Parameters: `index`, `device`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetHandleByIndex).
            since "11.0" "340 or older"
            fn nvmlDeviceGetHandleByIndex(index: c_uint, device: *mut nvmlDevice_t) -> nvmlReturn_t;
            /// No group. Since NVML 11.0 (driver 340 or older).
            ///
            /// Parameters: `pciBusId`, `device`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetHandleByPciBusId).
            since "11.0" "340 or older"
            fn nvmlDeviceGetHandleByPciBusId(pciBusId: *const c_char, device: *mut nvmlDevice_t) -> nvmlReturn_t;
            /// No group. Since NVML 11.0 (driver 340 or older).
            ///
            /// Parameters: `device`, `pci`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPciInfo).
            since "11.0" "340 or older"
            fn nvmlDeviceGetPciInfo(device: nvmlDevice_t, pci: *mut nvmlPciInfo_t) -> nvmlReturn_t;
            /// No group. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Parameters: `device`, `pci`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetPciInfo_v2).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetPciInfo_v2(device: nvmlDevice_t, pci: *mut nvmlPciInfo_t) -> nvmlReturn_t;
            /// No group. Since NVML 8.0 or older (driver 375 or older).
            ///
            /// Parameters: `device`, `link`, `pci`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetNvLinkRemotePciInfo).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetNvLinkRemotePciInfo(
                device: nvmlDevice_t,
                link: c_uint,
                pci: *mut nvmlPciInfo_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 9 (driver 375.82).
            ///
            /// Parameters: `device`, `pGridLicensableFeatures`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGridLicensableFeatures).
            since "9" "375.82"
            fn nvmlDeviceGetGridLicensableFeatures(
                device: nvmlDevice_t,
                pGridLicensableFeatures: *mut nvmlGridLicensableFeatures_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 11.0 (driver 410.104; not 440.26 to 440.100).
            ///
            /// Parameters: `device`, `pGridLicensableFeatures`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGridLicensableFeatures_v2).
            since "11.0" "410.104" "440.26" "440.59" "440.64" "440.100"
            fn nvmlDeviceGetGridLicensableFeatures_v2(
                device: nvmlDevice_t,
                pGridLicensableFeatures: *mut nvmlGridLicensableFeatures_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 11.0 (driver 440.26).
            ///
            /// Parameters: `device`, `pGridLicensableFeatures`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGridLicensableFeatures_v3).
            since "11.0" "440.26"
            fn nvmlDeviceGetGridLicensableFeatures_v3(
                device: nvmlDevice_t,
                pGridLicensableFeatures: *mut nvmlGridLicensableFeatures_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 8.0 or older (driver 375 or older).
            ///
            /// Parameters: `pciInfo`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceRemoveGpu).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceRemoveGpu(pciInfo: *mut nvmlPciInfo_t) -> nvmlReturn_t;
            /// No group. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Parameters: `set`, `data`, `timeoutms`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlEventSetWait).
            since "8.0 or older" "340 or older"
            fn nvmlEventSetWait(set: nvmlEventSet_t, data: *mut nvmlEventData_t, timeoutms: c_uint) -> nvmlReturn_t;
            /// No group. Since NVML 11.0 (driver 450.51).
            ///
            /// Parameters: `device`, `attributes`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetAttributes).
            since "11.0" "450.51"
            fn nvmlDeviceGetAttributes(device: nvmlDevice_t, attributes: *mut nvmlDeviceAttributes_t) -> nvmlReturn_t;
            /// No group. Since NVML 11.0 (driver 450.51).
            ///
            /// Parameters: `computeInstance`, `info`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlComputeInstanceGetInfo).
            since "11.0" "450.51"
            fn nvmlComputeInstanceGetInfo(
                computeInstance: nvmlComputeInstance_t,
                info: *mut nvmlComputeInstanceInfo_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Parameters: `device`, `infoCount`, `infos`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetComputeRunningProcesses).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetComputeRunningProcesses(
                device: nvmlDevice_t,
                infoCount: *mut c_uint,
                infos: *mut nvmlProcessInfo_v1_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 11.1 (driver 450.66).
            ///
            /// Parameters: `device`, `infoCount`, `infos`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetComputeRunningProcesses_v2).
            since "11.1" "450.66"
            fn nvmlDeviceGetComputeRunningProcesses_v2(
                device: nvmlDevice_t,
                infoCount: *mut c_uint,
                infos: *mut nvmlProcessInfo_v2_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 8.0 or older (driver 375 or older).
            ///
            /// Parameters: `device`, `infoCount`, `infos`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGraphicsRunningProcesses).
            since "8.0 or older" "375 or older"
            fn nvmlDeviceGetGraphicsRunningProcesses(
                device: nvmlDevice_t,
                infoCount: *mut c_uint,
                infos: *mut nvmlProcessInfo_v1_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 11.1 (driver 450.66).
            ///
            /// Parameters: `device`, `infoCount`, `infos`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGraphicsRunningProcesses_v2).
            since "11.1" "450.66"
            fn nvmlDeviceGetGraphicsRunningProcesses_v2(
                device: nvmlDevice_t,
                infoCount: *mut c_uint,
                infos: *mut nvmlProcessInfo_v2_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 11.4.120 (driver 390.157).
            ///
            /// Parameters: `device`, `infoCount`, `infos`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMPSComputeRunningProcesses).
            since "11.4.120" "390.157"
            fn nvmlDeviceGetMPSComputeRunningProcesses(
                device: nvmlDevice_t,
                infoCount: *mut c_uint,
                infos: *mut nvmlProcessInfo_v1_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 11.4.120 (driver 470.42.01).
            ///
            /// Parameters: `device`, `infoCount`, `infos`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetMPSComputeRunningProcesses_v2).
            since "11.4.120" "470.42.01"
            fn nvmlDeviceGetMPSComputeRunningProcesses_v2(
                device: nvmlDevice_t,
                infoCount: *mut c_uint,
                infos: *mut nvmlProcessInfo_v2_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 11.0 (driver 450.51).
            ///
            /// Parameters: `device`, `profileId`, `placements`, `count`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetGpuInstancePossiblePlacements).
            since "11.0" "450.51"
            fn nvmlDeviceGetGpuInstancePossiblePlacements(
                device: nvmlDevice_t,
                profileId: c_uint,
                placements: *mut nvmlGpuInstancePlacement_t,
                count: *mut c_uint,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 11.5.50 (driver 495.29.05).
            ///
            /// Parameters: `vgpuInstance`, `licenseInfo`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlVgpuInstanceGetLicenseInfo).
            since "11.5.50" "495.29.05"
            fn nvmlVgpuInstanceGetLicenseInfo(
                vgpuInstance: nvmlVgpuInstance_t,
                licenseInfo: *mut nvmlVgpuLicenseInfo_t,
            ) -> nvmlReturn_t;
            /// No group. Since NVML 8.0 or older (driver 340 or older).
            ///
            /// Parameters: `device`, `current`, `pending`.
            ///
            /// Its [safe method](https://docs.rs/nvml-wrapper/latest/nvml_wrapper/?search=nvmlDeviceGetDriverModel).
            since "8.0 or older" "340 or older"
            fn nvmlDeviceGetDriverModel(
                device: nvmlDevice_t,
                current: *mut nvmlDriverModel_t,
                pending: *mut nvmlDriverModel_t,
            ) -> nvmlReturn_t;
            /// Not in the header any more: the name before NVML 11.3 (driver 465); libraries from 418 on export it, and older ones export nothing else.
            ///
            /// Prototype of [`nvml_sys::f::nvmlGetExcludedDeviceCount`](crate::f::nvmlGetExcludedDeviceCount).
            since "11.0" "410.104"
            fn nvmlGetBlacklistDeviceCount(deviceCount: *mut c_uint) -> nvmlReturn_t;
            /// Not in the header any more: the name before NVML 11.3 (driver 465); libraries from 418 on export it, and older ones export nothing else.
            ///
            /// Prototype of [`nvml_sys::f::nvmlGetExcludedDeviceInfoByIndex`](crate::f::nvmlGetExcludedDeviceInfoByIndex).
            since "11.0" "410.104"
            fn nvmlGetBlacklistDeviceInfoByIndex(index: c_uint, info: *mut nvmlExcludedDeviceInfo_t) -> nvmlReturn_t;
            /// Not in the header any more: the name of GPM streaming in drivers 525.53 to 535.43.02.
            ///
            /// Prototype of [`nvml_sys::f::nvmlGpmQueryIfStreamingEnabled`](crate::f::nvmlGpmQueryIfStreamingEnabled).
            since "12.0" "525.53"
            fn nvmlDeviceCcuGetStreamState(device: nvmlDevice_t, state: *mut c_uint) -> nvmlReturn_t;
            /// Not in the header any more: the name of GPM streaming in drivers 525.53 to 535.43.02.
            ///
            /// Prototype of [`nvml_sys::f::nvmlGpmSetStreamingEnabled`](crate::f::nvmlGpmSetStreamingEnabled).
            since "12.0" "525.53"
            fn nvmlDeviceCcuSetStreamState(device: nvmlDevice_t, state: c_uint) -> nvmlReturn_t;
        }
    };
}
