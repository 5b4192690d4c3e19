//! A strict parser of both text formats.

use std::collections::{BTreeMap, BTreeSet};

use nvml_exporter::text::Format;

/// Metric family: type, and values by name and labels.
#[derive(Debug, Default, Clone)]
pub(crate) struct Family {
    pub kind: String,
    pub unit: Option<String>,
    pub series: Vec<Series>,
}

#[derive(Debug, Clone)]
pub(crate) struct Series {
    pub name: String,
    pub labels: BTreeMap<String, String>,
    pub value: f64,
}

/// Families by name. Panics if the text does not follow its format.
pub(crate) fn parse(text: &str, format: Format) -> BTreeMap<String, Family> {
    let mut families: BTreeMap<String, Family> = BTreeMap::new();
    let (mut current, mut seen) = (String::new(), BTreeSet::new());
    assert!(text.ends_with('\n'));
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line == "# EOF" {
            assert!(format == Format::OpenMetrics && lines.peek().is_none(), "EOF is the last line");
            return families;
        }
        if let Some(heading) = line.strip_prefix("# ") {
            let (keyword, rest) = heading.split_once(' ').unwrap();
            let (name, content) = rest.split_once(' ').unwrap();
            assert!(!content.is_empty(), "{line}");
            if keyword == "HELP" {
                assert!(!families.contains_key(name), "{name} has two headings");
                current = name.to_owned();
            }
            assert_eq!(name, current, "{line}");
            let family = families.entry(current.clone()).or_default();
            match keyword {
                "HELP" => assert!(!content.ends_with('.'), "{line}"),
                "TYPE" => content.clone_into(&mut family.kind),
                "UNIT" => family.unit = Some(content.to_owned()),
                _ => panic!("{line}"),
            }
            continue;
        }
        let series = series(line);
        let family = families.get_mut(&current).unwrap();
        let expected = match (format, family.kind.as_str()) {
            (Format::OpenMetrics, "counter") => format!("{current}_total"),
            (Format::OpenMetrics, "info") => format!("{current}_info"),
            _ => current.clone(),
        };
        assert_eq!(series.name, expected, "{line}");
        assert!(seen.insert((series.name.clone(), series.labels.clone())), "a series twice: {line}");
        family.series.push(series);
    }
    assert_eq!(format, Format::Classic, "no EOF");
    families
}

fn series(line: &str) -> Series {
    let (name, rest) = line.split_at(line.find(['{', ' ']).unwrap());
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{line}");
    let mut labels = BTreeMap::new();
    let mut rest = rest;
    if let Some(inner) = rest.strip_prefix('{') {
        rest = inner;
        while !rest.starts_with('}') {
            let (label, after) = rest.split_once("=\"").unwrap();
            assert!(label.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'), "{line}");
            let mut value = String::new();
            let mut characters = after.char_indices();
            let end = loop {
                match characters.next().unwrap() {
                    (end, '"') => break end,
                    (_, '\\') => value.push(match characters.next().unwrap().1 {
                        'n' => '\n',
                        escaped @ ('\\' | '"') => escaped,
                        other => panic!("escaped {other}: {line}"),
                    }),
                    (_, character) => value.push(character),
                }
            };
            assert!(labels.insert(label.to_owned(), value).is_none(), "a label twice: {line}");
            rest = &after[end + 1..];
            rest = rest.strip_prefix(',').unwrap_or(rest);
        }
        rest = &rest[1..];
    }
    let value = rest.strip_prefix(' ').unwrap();
    Series { name: name.to_owned(), labels, value: value.parse().unwrap() }
}
