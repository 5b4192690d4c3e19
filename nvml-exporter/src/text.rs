//! Metrics with their values, and the two text formats of Prometheus.

use std::fmt::Write as _;
use std::sync::Arc;

/// Type of a metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Value that goes up and down.
    Gauge,
    /// Value that only increases, until it begins again at a lower one.
    Counter,
    /// The value 1, for its labels. The name ends in `_info`.
    Info,
}

/// Name, type and description of a metric, and the function that reads its values from a part of the sample.
#[derive(Debug)]
pub struct Metric<T> {
    /// Name, with the unit.
    pub name: &'static str,
    /// Type.
    pub kind: Kind,
    /// Description: one sentence without a final period.
    pub help: &'static str,
    /// Adds the values of a part of the sample.
    pub read: fn(&T, &mut Points<'_>),
}

/// Text format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text format 0.0.4 of Prometheus.
    Classic,
    /// OpenMetrics 1.0.0.
    OpenMetrics,
}

impl Format {
    /// Value of the header `Content-Type`.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Format::Classic => "text/plain; version=0.0.4; charset=utf-8",
            Format::OpenMetrics => "application/openmetrics-text; version=1.0.0; charset=utf-8",
        }
    }
}

/// Labels, as they stand between the braces: `index="0",uuid="GPU-..."`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels(Arc<str>);

impl Labels {
    /// Labels of these names and values.
    #[must_use]
    pub fn new<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Labels {
        let mut text = String::new();
        for (name, value) in pairs {
            write_label(&mut text, name, value);
        }
        Labels(text.into())
    }
}

/// Receiver of the values of one metric for one object, such as a GPU. Each value has the labels of the object.
#[derive(Debug)]
pub struct Points<'a> {
    text: &'a mut String,
    name: &'static str,
    labels: &'a Labels,
    kind: Kind,
    help: &'static str,
    format: Format,
    /// Whether the metric has its heading: a metric without values has none.
    has_heading: &'a mut bool,
}

impl Points<'_> {
    /// Adds a value. `None` adds nothing.
    pub fn add(&mut self, value: impl Into<Option<f64>>) {
        self.with(&[], value);
    }

    /// Adds a value with further labels.
    pub fn with(&mut self, labels: &[(&str, &str)], value: impl Into<Option<f64>>) {
        let Some(value) = value.into() else { return };
        if !std::mem::replace(self.has_heading, true) {
            self.heading();
        }
        self.text.push_str(self.name);
        if !self.labels.0.is_empty() || !labels.is_empty() {
            self.text.push('{');
            self.text.push_str(&self.labels.0);
            if labels.is_empty() {
                self.text.push('}');
            } else {
                for (name, value) in labels {
                    write_label(self.text, name, value);
                }
                self.text.push('}');
            }
        }
        self.text.push(' ');
        write_number(self.text, value);
        self.text.push('\n');
    }

    fn heading(&mut self) {
        let (kind, family) = match (self.format, self.kind) {
            (_, Kind::Gauge) => ("gauge", self.name),
            (Format::Classic, Kind::Counter) => ("counter", self.name),
            (Format::Classic, Kind::Info) => ("gauge", self.name),
            // In OpenMetrics, a counter and an info metric have the name without the ending of their values.
            (Format::OpenMetrics, Kind::Counter) => ("counter", self.name.trim_end_matches("_total")),
            (Format::OpenMetrics, Kind::Info) => ("info", self.name.trim_end_matches("_info")),
        };
        // Writing into a string cannot fail.
        let _ = writeln!(self.text, "# HELP {family} {}", self.help);
        let _ = writeln!(self.text, "# TYPE {family} {kind}");
        if let (Format::OpenMetrics, Some(unit)) = (self.format, unit(family)) {
            let _ = writeln!(self.text, "# UNIT {family} {unit}");
        }
    }
}

/// Unit at the end of the name of a metric family.
fn unit(family: &str) -> Option<&str> {
    const UNITS: &[&str] = &["bytes", "celsius", "hertz", "joules", "ratio", "seconds", "watts"];
    family.rsplit_once('_').map(|(_, end)| end).filter(|end| UNITS.contains(end))
}

/// Text of a scrape.
#[derive(Debug)]
pub struct Page {
    text: String,
    format: Format,
}

impl Page {
    /// Empty page with this capacity, in bytes.
    #[must_use]
    pub fn new(format: Format, capacity: usize) -> Page {
        Page { text: String::with_capacity(capacity), format }
    }

    /// Adds the values of these metrics, of each object with its labels.
    pub fn add<'o, T: 'o>(
        &mut self,
        metrics: impl IntoIterator<Item = &'o Metric<T>>,
        objects: impl IntoIterator<Item = (&'o Labels, &'o T)> + Clone,
    ) {
        for metric in metrics {
            let mut has_heading = false;
            for (labels, object) in objects.clone() {
                let mut points = Points {
                    text: &mut self.text,
                    name: metric.name,
                    labels,
                    kind: metric.kind,
                    help: metric.help,
                    format: self.format,
                    has_heading: &mut has_heading,
                };
                (metric.read)(object, &mut points);
            }
        }
    }

    /// The complete text.
    #[must_use]
    pub fn finish(mut self) -> String {
        if self.format == Format::OpenMetrics {
            self.text.push_str("# EOF\n");
        }
        self.text
    }
}

/// Writes a label, after a comma unless it is the first.
fn write_label(text: &mut String, name: &str, value: &str) {
    if !text.is_empty() && !text.ends_with('{') {
        text.push(',');
    }
    text.push_str(name);
    text.push_str("=\"");
    for character in value.chars() {
        match character {
            '\\' => text.push_str("\\\\"),
            '"' => text.push_str("\\\""),
            '\n' => text.push_str("\\n"),
            other => text.push(other),
        }
    }
    text.push('"');
}

fn write_number(text: &mut String, value: f64) {
    let _ = match value {
        value if value.is_infinite() => write!(text, "{}Inf", if value > 0.0 { '+' } else { '-' }),
        // The shortest digits that are this number.
        value => write!(text, "{value}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    const VALUES: [Metric<f64>; 3] = [
        Metric { name: "a_bytes", kind: Kind::Gauge, help: "Bytes", read: |value, points| points.add(*value) },
        Metric {
            name: "b_total",
            kind: Kind::Counter,
            help: "Things",
            read: |value, points| points.with(&[("of", "a \"\\\n")], *value),
        },
        Metric { name: "c_info", kind: Kind::Info, help: "Facts", read: |_, points| points.add(1.0) },
    ];

    fn text(format: Format) -> String {
        let labels = [Labels::default(), Labels::new([("index", "1"), ("uuid", "GPU-1")])];
        let mut page = Page::new(format, 0);
        page.add(&VALUES[..], [(&labels[0], &1.5), (&labels[1], &f64::INFINITY)]);
        page.finish()
    }

    #[test]
    fn classic() {
        let expected = r#"# HELP a_bytes Bytes
# TYPE a_bytes gauge
a_bytes 1.5
a_bytes{index="1",uuid="GPU-1"} +Inf
# HELP b_total Things
# TYPE b_total counter
b_total{of="a \"\\\n"} 1.5
b_total{index="1",uuid="GPU-1",of="a \"\\\n"} +Inf
# HELP c_info Facts
# TYPE c_info gauge
c_info 1
c_info{index="1",uuid="GPU-1"} 1
"#;
        assert_eq!(text(Format::Classic), expected);
    }

    #[test]
    fn open_metrics() {
        let text = text(Format::OpenMetrics);
        assert!(text.starts_with("# HELP a_bytes Bytes\n# TYPE a_bytes gauge\n# UNIT a_bytes bytes\n"), "{text}");
        assert!(text.contains("# TYPE b counter\nb_total{") && text.contains("# TYPE c info\nc_info 1\n"), "{text}");
        assert!(text.ends_with("\n# EOF\n"), "{text}");
    }
}
