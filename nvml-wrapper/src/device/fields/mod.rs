//! Field values: many numbers in one call of the driver.
//!
//! - [`id`]: field ids, whose constants are in `generated/field_ids.rs`;
//! - [`numbering`]: the number that a driver knows a field by;
//! - [`request`]: the buffer of a call, to be used again;
//! - [`value`]: what comes back.

mod id;
mod numbering;
mod request;
mod value;

use nvml_sys::Function;

use super::Device;
use crate::error::{NvmlError, Result};

pub use id::{Field, FieldId};
pub use request::{FieldRequest, FieldSamples};
pub use value::{FieldSample, FieldValue};

impl Device {
    /// Values of any number of fields, in their order, by one call of the driver.
    ///
    /// Each field has its own outcome: one that the device does not have fails nothing else. A [`FieldId`] asks for
    /// the device as a whole, a [`Field`] for a part of it. To read the same fields again and again, use
    /// [`read_fields`](Device::read_fields).
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// # let device = nvml.device_by_index(0)?;
    /// use nvml_wrapper::FieldId;
    ///
    /// for sample in device.field_values([FieldId::POWER_INSTANT, FieldId::MEMORY_TEMP, FieldId::C2C_LINK_COUNT])? {
    ///     match sample.value {
    ///         Ok(value) => println!("{:?} is {value}", sample.field.id),
    ///         Err(error) if error.is_unsupported() => println!("no {:?} here", sample.field.id),
    ///         Err(error) => return Err(error),
    ///     }
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); scopes since NVML 11.0 (driver 450.51). Which fields there are depends on the driver
    /// and the product.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    pub fn field_values(&self, fields: impl IntoIterator<Item: Into<Field>>) -> Result<Vec<FieldSample>> {
        let mut request = FieldRequest::new(fields);
        Ok(self.read_fields(&mut request)?.collect())
    }

    /// Value of one field.
    ///
    /// # Errors
    ///
    /// "Not supported" where the device does not have the field or the driver does not know it.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47), as [`field_values`](Device::field_values).
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    pub fn field_value(&self, field: impl Into<Field>) -> Result<FieldValue> {
        let mut request = FieldRequest::new([field]);
        let sample = self.read_fields(&mut request)?.next();
        let nothing =
            NvmlError::BadAnswer { function: Function::nvmlDeviceGetFieldValues, what: "no value for the field" };
        sample.ok_or(nothing)?.value
    }

    /// Values of the fields of a request, in its order, by one call of the driver that allocates nothing.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::{Field, FieldId, FieldRequest};
    ///
    /// let devices = nvml.devices()?.collect::<Result<Vec<_>, _>>()?;
    /// let mut request = FieldRequest::new([
    ///     Field::from(FieldId::POWER_INSTANT),
    ///     Field::scoped(FieldId::NVLINK_THROUGHPUT_DATA_RX, Field::ALL_LINKS),
    /// ]);
    /// // Every second:
    /// for device in &devices {
    ///     for sample in device.read_fields(&mut request)? {
    ///         println!("{:?} {:?}", sample.field.id, sample.value);
    ///     }
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47), as [`field_values`](Device::field_values).
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    pub fn read_fields<'a>(&'a self, request: &'a mut FieldRequest) -> Result<FieldSamples<'a>> {
        let function = Function::nvmlDeviceGetFieldValues;
        let numbering = request.put(self, function, |nvml, device, count, values| {
            // SAFETY: the handle is live; `values` has `count` entries.
            unsafe { nvml.nvmlDeviceGetFieldValues(device, count, values) }
        })?;
        Ok(FieldSamples { numbering, values: request.values().iter() })
    }

    /// Sets counters back to zero, by one call of the driver: one outcome for each field, in their order.
    ///
    /// # Errors
    ///
    /// Each field has its own: "not supported" where it is no counter that can be cleared, or where the driver does
    /// not know it.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53).
    #[doc(alias = "nvmlDeviceClearFieldValues")]
    pub fn clear_field_values(&self, fields: impl IntoIterator<Item: Into<Field>>) -> Result<Vec<Result<()>>> {
        let function = Function::nvmlDeviceClearFieldValues;
        let mut request = FieldRequest::new(fields);
        request.put(self, function, |nvml, device, count, values| {
            // SAFETY: the handle is live; `values` has `count` entries.
            unsafe { nvml.nvmlDeviceClearFieldValues(device, count, values) }
        })?;
        Ok(request.values().iter().map(|raw| value::outcome(function, raw)).collect())
    }
}
