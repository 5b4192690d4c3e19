//! Names that variants of enumerations and flags have in nvml-wrapper 0.13, as associated constants.

use nvml_sys::{
    NVML_BRAND_UNKNOWN, NVML_BUS_TYPE_UNKNOWN, NVML_DEVICE_ARCH_UNKNOWN, NVML_ERROR_UNKNOWN,
    NVML_FBC_SESSION_TYPE_UNKNOWN, NVML_GRID_LICENSE_STATE_UNKNOWN, NVML_NVLINK_DEVICE_TYPE_UNKNOWN,
    NVML_P2P_CAPS_INDEX_UNKNOWN, NVML_P2P_STATUS_UNKNOWN, NVML_PSTATE_UNKNOWN,
};

use crate::compat::bitmasks::Behavior;
use crate::compat::bitmasks::device::ThrottleReasons;
use crate::compat::bitmasks::nv_link::PacketTypes;
use crate::compat::enum_wrappers::device::{
    Api, Brand, BridgeChip, Clock, ClockId, ClockLimitId, ComputeMode, DetachGpuState, DriverModel, EccCounter,
    EncoderType, FbcSessionType, GpuVirtualizationMode, HostVgpuMode, InfoRom, MemoryError, MemoryLocation,
    OperationMode, P2pCapabilitiesIndex, P2pStatus, PcieLinkState, PcieUtilCounter, PerformancePolicy,
    PerformanceState, RetirementCause, Sampling, TemperatureSensor, TemperatureThreshold, TopologyLevel,
    VgpuCapability,
};
use crate::compat::enum_wrappers::nv_link::{Capability, ErrorCounter, IntDeviceType, UtilizationCountUnit};
use crate::compat::enum_wrappers::unit::{FanState, LedColor};
use crate::compat::enum_wrappers::vgpu::{VgpuGuestInfoState, VgpuLicenseState};
use crate::compat::enums::device::{
    BusType, DeviceArchitecture, FanControlPolicy, PcieLinkMaxSpeed, PowerMizerMode, PowerSource,
};
use crate::error::{ErrorCode, NvmlError};

/// Declares constants of a type by their names in nvml-wrapper 0.13.
macro_rules! old_names {
    ($($name:ident: $kind:ty { $($old:ident = $value:expr,)* })*) => {$(
        /// # Names of nvml-wrapper 0.13
        #[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
        #[allow(non_upper_case_globals)]
        impl $name {
            $(
                #[doc = concat!("`", stringify!($value), "`, by its name in nvml-wrapper 0.13.")]
                pub const $old: $kind = $value;
            )*
        }
    )*};
}

/// Declares `as_c` of enumerations, which nvml-wrapper 0.13 has in place of `raw`.
macro_rules! as_c {
    ($($name:ident)*) => {$(
        /// # Number by its name in nvml-wrapper 0.13
        #[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
        impl $name {
            /// Number of the value in NVML's enumeration, as `raw`.
            #[must_use]
            pub const fn as_c(&self) -> u32 {
                self.raw()
            }
        }
    )*};
}

as_c! {
    Api Brand BridgeChip BusType Capability Clock ClockId ClockLimitId ComputeMode DetachGpuState DeviceArchitecture
    DriverModel EccCounter EncoderType ErrorCounter FanControlPolicy FanState FbcSessionType GpuVirtualizationMode
    HostVgpuMode InfoRom IntDeviceType LedColor MemoryError MemoryLocation OperationMode P2pCapabilitiesIndex P2pStatus
    PcieLinkMaxSpeed PcieLinkState PcieUtilCounter PerformancePolicy PerformanceState PowerMizerMode PowerSource
    RetirementCause Sampling TemperatureSensor TemperatureThreshold TopologyLevel UtilizationCountUnit VgpuCapability
    VgpuGuestInfoState VgpuLicenseState
}

old_names! {
    Api: Api {
        ApplicationClocks = Api::SetApplicationClocks,
        AutoBoostedClocks = Api::SetAutoBoostedClocks,
    }
    Behavior: Behavior {
        DEFAULT = Behavior::empty(),
    }
    Brand: Brand {
        Unknown = Brand::from_raw(NVML_BRAND_UNKNOWN),
        NVS = Brand::Nvs,
        GRID = Brand::Grid,
        VPC = Brand::Vpc,
        VCS = Brand::Vcs,
        VWS = Brand::Vws,
        VGaming = Brand::CloudGaming,
        QuadroRTX = Brand::QuadroRtx,
        NvidiaRTX = Brand::NvidiaRtx,
        GeForceRTX = Brand::GeForceRtx,
        TitanRTX = Brand::TitanRtx,
    }
    BridgeChip: BridgeChip {
        PLX = BridgeChip::Plx,
        BRO4 = BridgeChip::Bro4,
    }
    BusType: BusType {
        Unknown = BusType::from_raw(NVML_BUS_TYPE_UNKNOWN),
    }
    Capability: Capability {
        P2p = Capability::P2pSupported,
        SysMemAccess = Capability::SysmemAccess,
        SysMemAtomics = Capability::SysmemAtomics,
        ValidLink = Capability::Valid,
    }
    Clock: Clock {
        SM = Clock::Sm,
    }
    DeviceArchitecture: DeviceArchitecture {
        Unknown = DeviceArchitecture::from_raw(NVML_DEVICE_ARCH_UNKNOWN),
    }
    DriverModel: DriverModel {
        WDDM = DriverModel::Wddm,
        WDM = DriverModel::Wdm,
    }
    EncoderType: EncoderType {
        HEVC = EncoderType::Hevc,
    }
    FanControlPolicy: FanControlPolicy {
        TemperatureContinousSw = FanControlPolicy::TemperatureContinuousSw,
    }
    FbcSessionType: FbcSessionType {
        Unknown = FbcSessionType::from_raw(NVML_FBC_SESSION_TYPE_UNKNOWN),
    }
    GpuVirtualizationMode: GpuVirtualizationMode {
        Bare = GpuVirtualizationMode::None,
        PassThrough = GpuVirtualizationMode::Passthrough,
    }
    InfoRom: InfoRom {
        OEM = InfoRom::Oem,
        ECC = InfoRom::Ecc,
    }
    IntDeviceType: IntDeviceType {
        Ibmnpu = IntDeviceType::IbmNpu,
        Unknown = IntDeviceType::from_raw(NVML_NVLINK_DEVICE_TYPE_UNKNOWN),
    }
    MemoryLocation: MemoryLocation {
        Device = MemoryLocation::DeviceMemory,
        Texture = MemoryLocation::TextureMemory,
        Shared = MemoryLocation::TextureShm,
        SRAM = MemoryLocation::Sram,
    }
    NvmlError: Option<ErrorCode> {
        Uninitialized = Some(ErrorCode::Uninitialized),
        InvalidArg = Some(ErrorCode::InvalidArgument),
        NotSupported = Some(ErrorCode::NotSupported),
        NoPermission = Some(ErrorCode::NoPermission),
        AlreadyInitialized = Some(ErrorCode::AlreadyInitialized),
        NotFound = Some(ErrorCode::NotFound),
        InsufficientSize = Some(ErrorCode::InsufficientSize),
        InsufficientPower = Some(ErrorCode::InsufficientPower),
        DriverNotLoaded = Some(ErrorCode::DriverNotLoaded),
        Timeout = Some(ErrorCode::Timeout),
        IrqIssue = Some(ErrorCode::IrqIssue),
        LibraryNotFound = Some(ErrorCode::LibraryNotFound),
        CorruptedInfoROM = Some(ErrorCode::CorruptedInforom),
        GpuLost = Some(ErrorCode::GpuIsLost),
        ResetRequired = Some(ErrorCode::ResetRequired),
        OperatingSystem = Some(ErrorCode::OperatingSystem),
        LibRmVersionMismatch = Some(ErrorCode::LibRmVersionMismatch),
        InUse = Some(ErrorCode::InUse),
        InsufficientMemory = Some(ErrorCode::Memory),
        NoData = Some(ErrorCode::NoData),
        VgpuEccNotSupported = Some(ErrorCode::VgpuEccNotSupported),
        Unknown = Some(ErrorCode::from_raw(NVML_ERROR_UNKNOWN)),
    }
    OperationMode: OperationMode {
        LowDP = OperationMode::LowDp,
    }
    P2pCapabilitiesIndex: P2pCapabilitiesIndex {
        Prop = P2pCapabilitiesIndex::Pci,
        Unknown = P2pCapabilitiesIndex::from_raw(NVML_P2P_CAPS_INDEX_UNKNOWN),
    }
    P2pStatus: P2pStatus {
        Unknown = P2pStatus::from_raw(NVML_P2P_STATUS_UNKNOWN),
    }
    PacketTypes: PacketTypes {
        NO_OP = PacketTypes::NOP,
        NON_RATOM = PacketTypes::NRATOM,
        WITH_DATA = PacketTypes::RESPDATA,
        NO_DATA = PacketTypes::RESPNODATA,
    }
    PcieLinkMaxSpeed: PcieLinkMaxSpeed {
        MegaTransfersPerSecond2500 = PcieLinkMaxSpeed::Mbps2500,
        MegaTransfersPerSecond5000 = PcieLinkMaxSpeed::Mbps5000,
        MegaTransfersPerSecond8000 = PcieLinkMaxSpeed::Mbps8000,
        MegaTransfersPerSecond16000 = PcieLinkMaxSpeed::Mbps16000,
        MegaTransfersPerSecond32000 = PcieLinkMaxSpeed::Mbps32000,
    }
    PerformanceState: PerformanceState {
        Zero = PerformanceState::P0,
        One = PerformanceState::P1,
        Two = PerformanceState::P2,
        Three = PerformanceState::P3,
        Four = PerformanceState::P4,
        Five = PerformanceState::P5,
        Six = PerformanceState::P6,
        Seven = PerformanceState::P7,
        Eight = PerformanceState::P8,
        Nine = PerformanceState::P9,
        Ten = PerformanceState::P10,
        Eleven = PerformanceState::P11,
        Twelve = PerformanceState::P12,
        Thirteen = PerformanceState::P13,
        Fourteen = PerformanceState::P14,
        Fifteen = PerformanceState::P15,
        Unknown = PerformanceState::from_raw(NVML_PSTATE_UNKNOWN),
    }
    Sampling: Sampling {
        Power = Sampling::TotalPower,
    }
    ThrottleReasons: ThrottleReasons {
        USER_DEFINED_CLOCKS = ThrottleReasons::APPLICATIONS_CLOCKS_SETTING,
        NONE = ThrottleReasons::empty(),
    }
    VgpuLicenseState: VgpuLicenseState {
        Unknown = VgpuLicenseState::from_raw(NVML_GRID_LICENSE_STATE_UNKNOWN),
    }
}
