//! Requests for field values that are read repeatedly.

use std::fmt;
use std::time::Duration;

use nvml_sys::{
    Item, NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NOT_SUPPORTED, Zeroable, f, nvmlDevice_t, nvmlFieldValue_t,
};

use crate::device::field::numbering::Numbering;
use crate::device::field::turns::Turns;
use crate::device::field::{Field, FieldId, FieldValueSample};
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::shape::Call;
use crate::handle::Device;

/// Reading fields of NVLinks, which one thread does at a time: driver 580.159.04 reports them as not supported to most of
/// 16 threads that read them at once (two H200). The lock is global, as two sessions can share one library.
///
/// Calls that do not return delay the read of another thread once, by 150 milliseconds and 4 milliseconds for each thread
/// that waits before it: for 16 GPUs, that is less than the deadline of a monitor.
static NVLINK: Turns = Turns::new(Duration::from_millis(150), Duration::from_millis(4));

/// Reusable list of fields, with the buffer for their values.
///
/// A program that reads the same fields every second allocates nothing for them. One request serves any number of
/// devices, one after the other. See [`Device::read_fields`].
#[derive(Clone)]
pub struct FieldRequest {
    fields: Vec<Field>,
    /// One entry for each field, and a guard entry. `nvmlDeviceGetFieldValues` of driver 580 reads the entry after
    /// the end of the array for some NVLink fields, and writes to it if it contains the ID of such a field.
    entries: Vec<nvmlFieldValue_t>,
}

/// # Request
impl FieldRequest {
    /// Request for these fields, in this order.
    #[must_use]
    #[inline]
    pub fn new(fields: impl IntoIterator<Item: Into<Field>>) -> FieldRequest {
        let fields: Vec<Field> = fields.into_iter().map(Into::into).collect();
        let entries = vec![nvmlFieldValue_t::zeroed(); fields.len().saturating_add(1)];
        FieldRequest { fields, entries }
    }

    /// Fields of the request, in order.
    #[must_use]
    #[inline]
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// Reads the values into the entries of this request, and returns the numbering of their field IDs.
    #[inline]
    pub(super) fn read(&mut self, device: &Device) -> Result<Numbering> {
        read(device, &self.fields, &mut self.entries)
    }

    /// Calls the function with the entries of this request, and returns the numbering of their field IDs.
    #[inline]
    pub(super) fn call<P>(&mut self, device: &Device, item: Item<P>) -> Result<Numbering>
    where
        P: Call<nvmlDevice_t, (i32,), (*mut nvmlFieldValue_t,)>,
    {
        call(device, item, &self.fields, &mut self.entries)
    }

    #[inline]
    pub(super) fn values(&self) -> &[nvmlFieldValue_t] {
        self.entries.get(..self.fields.len()).unwrap_or_default()
    }
}

/// Reads the values into the entries, and returns the numbering of their field IDs.
///
/// "Invalid argument" is the error of a field that the driver does not know and of a scope that the field does not have.
/// If the scope may be the reason, the field is read once more with scope 0: the error is replaced by "not supported"
/// only if the driver does not know the field.
#[inline]
pub(super) fn read(device: &Device, fields: &[Field], entries: &mut [nvmlFieldValue_t]) -> Result<Numbering> {
    let numbering = call(device, f::nvmlDeviceGetFieldValues, fields, entries)?;
    let mut last = None;
    for (entry, field) in entries.iter_mut().zip(fields) {
        if entry.nvmlReturn != NVML_ERROR_INVALID_ARGUMENT || field.scope_id == 0 {
            continue;
        }
        let is_known = match last {
            Some((id, is_known)) if id == field.id => is_known,
            _ => is_known(device, field.id),
        };
        last = Some((field.id, is_known));
        if !is_known {
            entry.nvmlReturn = NVML_ERROR_NOT_SUPPORTED;
        }
    }
    Ok(numbering)
}

/// Whether the driver knows the field. If that cannot be read, it is assumed to.
#[inline]
fn is_known(device: &Device, id: FieldId) -> bool {
    // The value and the guard entry.
    let mut entries = [nvmlFieldValue_t::zeroed(); 2];
    let result = call(device, f::nvmlDeviceGetFieldValues, &[id.into()], &mut entries);
    let [entry, _] = &entries;
    result.is_err() || entry.nvmlReturn != NVML_ERROR_INVALID_ARGUMENT
}

/// Calls the function with one zeroed entry for each field and at least one guard entry, and returns the numbering of
/// the field IDs. Makes no call if there are no fields.
#[inline]
pub(super) fn call<P>(
    device: &Device,
    item: Item<P>,
    fields: &[Field],
    entries: &mut [nvmlFieldValue_t],
) -> Result<Numbering>
where
    P: Call<nvmlDevice_t, (i32,), (*mut nvmlFieldValue_t,)>,
{
    let numbering = if fields.iter().any(|field| Numbering::depends_on_driver(field.id)) {
        Numbering::of_driver(|quirk| device.nvml().has_quirk(quirk))
    } else {
        Numbering::NEWEST
    };
    // All bytes, including the guard entry: drivers were observed to write only some bytes of a value.
    entries.fill(Zeroable::zeroed());
    for (entry, field) in entries.iter_mut().zip(fields) {
        (entry.fieldId, entry.scopeId) = (numbering.number(field.id), field.scope_id);
    }
    let count = fields.len().min(entries.len().saturating_sub(1));
    if count > 0 {
        // No request of this size fits into memory; a smaller count only omits entries.
        let count = i32::try_from(count).unwrap_or(i32::MAX);
        let of_nvlinks = fields.iter().any(|field| field.id.is_of_nvlink());
        let _turn = of_nvlinks.then(|| NVLINK.wait());
        // SAFETY: the array has `count` entries and at least one guard entry.
        device.handle.call(item, |call, device| unsafe { call.call(device, (count,), (entries.as_mut_ptr(),)) })?;
    }
    Ok(numbering)
}

impl fmt::Debug for FieldRequest {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("FieldRequest").field(&self.fields).finish()
    }
}

/// Iterator over the results of a request, in the order of its fields: see [`Device::read_fields`].
#[derive(Clone)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct FieldValueSamples<'a> {
    pub(super) numbering: Numbering,
    pub(super) values: std::slice::Iter<'a, nvmlFieldValue_t>,
}

impl Iterator for FieldValueSamples<'_> {
    type Item = FieldValueSample;

    #[inline]
    fn next(&mut self) -> Option<FieldValueSample> {
        self.values.next().map(|raw| FieldValueSample::from_raw(self.numbering, raw))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.values.size_hint()
    }
}

impl ExactSizeIterator for FieldValueSamples<'_> {}
impl std::iter::FusedIterator for FieldValueSamples<'_> {}

impl fmt::Debug for FieldValueSamples<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
