//! Field values: any number of values of a device in one call of `nvmlDeviceGetFieldValues`.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::field_value`](crate::Device::field_value) | value of one field |
//! | [`Device::field_values`](crate::Device::field_values) | values of any number of fields |
//! | [`Device::read_fields`](crate::Device::read_fields) | the same with a reusable buffer, without allocation |
//! | [`Device::clear_field_values`](crate::Device::clear_field_values) | clears counters |
//! | [`FieldId`] | `NVML_FI_*` field identifiers |
//! | [`Field`] | field identifier with a scope: a link or a power scope |
//! | [`FieldRequest`] | reusable list of fields with the buffer for their values |
//! | [`FieldValueSample`] | result of one field: value or error, timestamp and latency |
//! | [`SampleValue`] | value with its type |
//!
//! Drivers differ in the numbers of some fields. [`FieldId`] names a field by its meaning; the number that is sent is
//! that of the driver in use.

mod id;
mod numbering;
mod request;
mod turns;
mod value;

use nvml_sys::{Zeroable, f, nvmlFieldValue_t};

use crate::error::Result;
use crate::handle::Device;

pub use id::{Field, FieldId};
pub use request::{FieldRequest, FieldValueSamples};
pub use value::FieldValueSample;

pub use crate::ffi::value::SampleValue;

/// # Field values
impl Device {
    /// Values of any number of fields, in the order of the fields, by one call of the driver.
    ///
    /// Each field has its own result: a field that the device does not have fails no other. A [`FieldId`] is read for
    /// the device as a whole, a [`Field`] for one scope of the device, such as a link.
    /// [`read_fields`](Device::read_fields) reads the same fields repeatedly without allocation. An empty list of
    /// fields calls nothing and returns an empty list.
    ///
    /// The cost is that of the fields: on an H200, the memory temperature takes less than 1 microsecond, a PCIe field
    /// about 0.17 ms, an NVLink throughput field 0.77 ms, the energy field about 3 ms.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); scopes since NVML 11.0 (driver 450.51). Which fields exist depends on the driver and the
    /// product.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// # let device = nvml.device_by_index(0)?;
    /// use nvml_wrapper::device::field::FieldId;
    ///
    /// for sample in device.field_values(&[FieldId::POWER_INSTANT, FieldId::MEMORY_TEMP, FieldId::C2C_LINK_COUNT])? {
    ///     match sample.value {
    ///         Ok(value) => println!("{:?} is {value}", sample.field.id),
    ///         Err(error) if error.is_unsupported() => println!("no {:?} here", sample.field.id),
    ///         Err(error) => return Err(error),
    ///     }
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[inline]
    pub fn field_values(&self, fields: impl IntoIterator<Item: Into<Field>>) -> Result<Vec<FieldValueSample>> {
        let mut request = FieldRequest::new(fields);
        Ok(self.read_fields(&mut request)?.collect())
    }

    /// Value of one field.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have the field or the driver does not know it. `InvalidArgument` if the
    /// field does not have the scope.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47), same as [`field_values`](Device::field_values).
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[inline]
    pub fn field_value(&self, field: impl Into<Field>) -> Result<SampleValue> {
        // The value and the guard entry.
        let mut entries = [nvmlFieldValue_t::zeroed(); 2];
        let numbering = request::read(self, &[field.into()], &mut entries)?;
        let [entry, _] = &entries;
        FieldValueSample::from_raw(numbering, entry).value
    }

    /// Values of two fields, by one call of the driver.
    #[inline]
    pub(crate) fn field_pair(&self, fields: [Field; 2]) -> Result<[FieldValueSample; 2]> {
        // The values and the guard entry.
        let mut entries = [nvmlFieldValue_t::zeroed(); 3];
        let numbering = request::read(self, &fields, &mut entries)?;
        let [one, other, _] = &entries;
        Ok([one, other].map(|entry| FieldValueSample::from_raw(numbering, entry)))
    }

    /// Values of the fields of a request, in the order of the fields, by one call of the driver and without allocation.
    ///
    /// The previous values of the request are overwritten. If the number of a field depends on the driver, the first
    /// call of a session also reads the driver version.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47), same as [`field_values`](Device::field_values).
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::device::field::{Field, FieldId, FieldRequest};
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
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[inline]
    pub fn read_fields<'a>(&'a self, request: &'a mut FieldRequest) -> Result<FieldValueSamples<'a>> {
        let numbering = request.read(self)?;
        Ok(FieldValueSamples { numbering, values: request.values().iter() })
    }

    /// Clears counters by one call of the driver: one result for each field, in the order of the fields.
    ///
    /// # Errors
    ///
    /// The result of a field is `NotSupported` if the field is not a counter that can be cleared or the driver does not
    /// know it. With a scope other than 0, it is `InvalidArgument` if the driver does not know the field or the
    /// field does not have the scope.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53).
    #[doc(alias = "nvmlDeviceClearFieldValues")]
    #[inline]
    pub fn clear_field_values(&self, fields: impl IntoIterator<Item: Into<Field>>) -> Result<Vec<Result<()>>> {
        let function = f::nvmlDeviceClearFieldValues;
        let mut request = FieldRequest::new(fields);
        request.call(self, function)?;
        Ok(request.values().iter().map(|raw| value::outcome(function.function(), raw)).collect())
    }
}
