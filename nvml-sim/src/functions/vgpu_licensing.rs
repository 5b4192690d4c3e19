//! Licensable features, in the four struct layouts of different drivers.

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::{License, Licenses};
use crate::write::{NvmlResult, Out, count_of};

functions! {
    device fn nvmlDeviceGetGridLicensableFeatures_v4(gpu; features: Out<nvmlGridLicensableFeatures_t>) {
        let (current, count) = licenses(gpu, &features)?;
        features.set(nvmlGridLicensableFeatures_t {
            isGridLicenseSupported: current.supported.into(),
            licensableFeaturesCount: count,
            gridLicensableFeatures: each(current, |license| nvmlGridLicensableFeature_t {
                featureCode: license.code,
                featureState: license.licensed.into(),
                licenseInfo: features.chars(&license.info),
                productName: features.chars(&license.product),
                featureEnabled: license.enabled.into(),
                licenseExpiry: expiry(license),
            }),
        })
    }

    device fn nvmlDeviceGetGridLicensableFeatures_v3(gpu; features: Out<nvmlGridLicensableFeatures_t>) {
        let (current, count) = licenses(gpu, &features)?;
        features.set_as(nvmlGridLicensableFeatures_v3_t {
            isGridLicenseSupported: current.supported.into(),
            licensableFeaturesCount: count,
            gridLicensableFeatures: each(current, |license| nvmlGridLicensableFeature_v3_t {
                featureCode: license.code,
                featureState: license.licensed.into(),
                licenseInfo: features.chars(&license.info),
                productName: features.chars(&license.product),
                featureEnabled: license.enabled.into(),
            }),
        })
    }

    device fn nvmlDeviceGetGridLicensableFeatures_v2(gpu; features: Out<nvmlGridLicensableFeatures_t>) {
        let (current, count) = licenses(gpu, &features)?;
        features.set_as(nvmlGridLicensableFeatures_v2_t {
            isGridLicenseSupported: current.supported.into(),
            licensableFeaturesCount: count,
            gridLicensableFeatures: each(current, |license| nvmlGridLicensableFeature_v2_t {
                featureCode: license.code,
                featureState: license.licensed.into(),
                licenseInfo: features.chars(&license.info),
                productName: features.chars(&license.product),
            }),
        })
    }

    device fn nvmlDeviceGetGridLicensableFeatures(gpu; features: Out<nvmlGridLicensableFeatures_t>) {
        let (current, count) = licenses(gpu, &features)?;
        features.set_as(nvmlGridLicensableFeatures_v1_t {
            isGridLicenseSupported: current.supported.into(),
            licensableFeaturesCount: count,
            gridLicensableFeatures: each(current, |license| nvmlGridLicensableFeature_v1_t {
                featureCode: license.code,
                featureState: license.licensed.into(),
                licenseInfo: features.chars(&license.info),
            }),
        })
    }
}

fn licenses<'g>(gpu: &'g Gpu, features: &Out<nvmlGridLicensableFeatures_t>) -> NvmlResult<(&'g Licenses, u32)> {
    features.check()?;
    let current = gpu.virtual_gpus.licenses.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    Ok((current, current.claimed_features.unwrap_or(count_of(current.features.len()))))
}

/// Features as an array field, with the rest zero.
fn each<T: Copy>(current: &Licenses, make: impl Fn(&License) -> T) -> [T; 3] {
    let nothing = License {
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

fn expiry(license: &License) -> nvmlGridLicenseExpiry_t {
    let (year, [month, day, hour, min, sec]) = license.expiry;
    nvmlGridLicenseExpiry_t { year, month, day, hour, min, sec, status: license.expiry_status }
}
