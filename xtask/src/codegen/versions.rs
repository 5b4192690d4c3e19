//! generated/versions.rs: version stamps, and the structs that carry one.

use anyhow::{Context, Result};

use super::{Input, docs};

pub fn versions(input: &Input) -> Result<String> {
    let mut text = String::from("use super::types::*;\nuse crate::version::{Versioned, struct_version};\n\n");
    for stamp in &input.api.stamps {
        let since = docs::since_text(&input.since, "constant", &stamp.name);
        text += &format!(
            "/// Version stamp of [`{record}`]. Since {since}.\npub const {name}: u32 = struct_version::<{record}>({number});\n",
            record = stamp.record,
            name = stamp.name,
            number = stamp.number
        );
    }
    for stamp in &input.api.stamps {
        if input.knowledge.stamp_without_field.iter().any(|rule| rule.stamp == stamp.name) {
            continue;
        }
        let record = input.api.record(&stamp.record).with_context(|| format!("no struct {}", stamp.record))?;
        check_version_field(record)?;
        text += &implementation(&record.name, &stamp.name);
    }
    for rule in &input.knowledge.raw_version {
        let record = input.api.record(&rule.record).with_context(|| format!("no struct {}", rule.record))?;
        check_version_field(record)?;
        text += &implementation(&record.name, &rule.number.to_string());
    }
    Ok(text)
}

fn check_version_field(record: &crate::api::Record) -> Result<()> {
    let first = record
        .fields
        .first()
        .filter(|field| field.name == "version" && field.offset == Some(0) && field.ty == "c_uint");
    first.map(drop).with_context(|| format!("{} does not begin with an unsigned int named version", record.name))
}

fn implementation(record: &str, version: &str) -> String {
    format!(
        "\n// SAFETY: the struct begins with its version, an unsigned int.\n\
         unsafe impl Versioned for {record} {{\n    const VERSION: u32 = {version};\n}}\n"
    )
}
