//! Forms of the feature `serde`: each type is serialized, and deserialized to an equal value.

use std::fmt::{Debug, Display};

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::fill;

/// As many values as the largest enum has variants.
const SEEDS: std::ops::Range<usize> = 0..18;

/// Serializes and deserializes values of all variants; all are different.
pub(crate) fn of_data<T: Serialize + DeserializeOwned + Debug>() {
    let texts = SEEDS.map(|seed| round_trip(&fill::value::<T>(seed)));
    let mut texts: Vec<String> = texts.collect();
    texts.dedup();
    // Types that are strings have one example.
    let is_string = texts[0].starts_with('"');
    assert!(texts.len() > 1 || is_string, "{} loses its content: {texts:?}", std::any::type_name::<T>());
}

/// Also: the form is the text, or the number of a value without a name.
pub(crate) fn of_value<T: Serialize + DeserializeOwned + Debug + Display>() {
    of_data::<T>();
}

fn round_trip<T: Serialize + DeserializeOwned + Debug>(value: &T) -> String {
    let text = serde_json::to_string(value).unwrap();
    let back: T = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!(without_times(&format!("{back:?}")), without_times(&format!("{value:?}")), "{text}");
    assert_eq!(serde_json::to_string(&back).unwrap(), text);
    text
}

/// Debug text without the internal times of a sample, which are not serialized.
fn without_times(text: &str) -> String {
    let mut parts = text.split("Instant {");
    let first = parts.next().unwrap_or_default().to_owned();
    let ends = parts.map(|part| part.split_once('}').map_or(part, |(_, rest)| rest));
    ends.fold(first, |text, rest| text + rest)
}
