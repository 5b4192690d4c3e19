//! Licensable features, in the four struct layouts of different drivers.

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::{Licence, Licences};
use crate::write::{NvmlResult, Out, count_of};

functions! {
    device fn nvmlDeviceGetGridLicensableFeatures_v4(gpu; features: Out<nvmlGridLicensableFeatures_t>) {
        let (current, count) = licences(gpu, &features)?;
        features.set(nvmlGridLicensableFeatures_t {
            isGridLicenseSupported: current.supported.into(),
            licensableFeaturesCount: count,
            gridLicensableFeatures: each(current, |licence| nvmlGridLicensableFeature_t {
                featureCode: licence.code,
                featureState: licence.licensed.into(),
                licenseInfo: features.chars(&licence.info),
                productName: features.chars(&licence.product),
                featureEnabled: licence.enabled.into(),
                licenseExpiry: expiry(licence),
            }),
        })
    }

    device fn nvmlDeviceGetGridLicensableFeatures_v3(gpu; features: Out<nvmlGridLicensableFeatures_t>) {
        let (current, count) = licences(gpu, &features)?;
        features.set_as(nvmlGridLicensableFeatures_v3_t {
            isGridLicenseSupported: current.supported.into(),
            licensableFeaturesCount: count,
            gridLicensableFeatures: each(current, |licence| nvmlGridLicensableFeature_v3_t {
                featureCode: licence.code,
                featureState: licence.licensed.into(),
                licenseInfo: features.chars(&licence.info),
                productName: features.chars(&licence.product),
                featureEnabled: licence.enabled.into(),
            }),
        })
    }

    device fn nvmlDeviceGetGridLicensableFeatures_v2(gpu; features: Out<nvmlGridLicensableFeatures_t>) {
        let (current, count) = licences(gpu, &features)?;
        features.set_as(nvmlGridLicensableFeatures_v2_t {
            isGridLicenseSupported: current.supported.into(),
            licensableFeaturesCount: count,
            gridLicensableFeatures: each(current, |licence| nvmlGridLicensableFeature_v2_t {
                featureCode: licence.code,
                featureState: licence.licensed.into(),
                licenseInfo: features.chars(&licence.info),
                productName: features.chars(&licence.product),
            }),
        })
    }

    device fn nvmlDeviceGetGridLicensableFeatures(gpu; features: Out<nvmlGridLicensableFeatures_t>) {
        let (current, count) = licences(gpu, &features)?;
        features.set_as(nvmlGridLicensableFeatures_v1_t {
            isGridLicenseSupported: current.supported.into(),
            licensableFeaturesCount: count,
            gridLicensableFeatures: each(current, |licence| nvmlGridLicensableFeature_v1_t {
                featureCode: licence.code,
                featureState: licence.licensed.into(),
                licenseInfo: features.chars(&licence.info),
            }),
        })
    }
}

fn licences<'g>(gpu: &'g Gpu, features: &Out<nvmlGridLicensableFeatures_t>) -> NvmlResult<(&'g Licences, u32)> {
    features.check()?;
    let current = gpu.virtual_gpus.licences.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    Ok((current, current.claimed_features.unwrap_or(count_of(current.features.len()))))
}

/// Features as an array field, with the rest zero.
fn each<T: Copy>(current: &Licences, make: impl Fn(&Licence) -> T) -> [T; 3] {
    let nothing = Licence {
        code: 0,
        licensed: false,
        info: String::new(),
        product: String::new(),
        enabled: false,
        expiry: (0, [0; 5]),
        expiry_status: 0,
    };
    core::array::from_fn(|index| make(current.features.get(index).unwrap_or(&nothing)))
}

fn expiry(licence: &Licence) -> nvmlGridLicenseExpiry_t {
    let (year, [month, day, hour, min, sec]) = licence.expiry;
    nvmlGridLicenseExpiry_t { year, month, day, hour, min, sec, status: licence.expiry_status }
}
