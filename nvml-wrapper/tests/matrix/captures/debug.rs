//! Values of a `Debug` text: numbers, strings and names, each with the field that it is in.

/// A value without parts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Leaf {
    /// Innermost field. Empty outside of structs.
    pub(super) field: String,
    pub(super) token: Token,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// String, without its quotes and escapes.
    Text(Vec<u8>),
    /// Duration or time, in nanoseconds.
    Nanoseconds(i128),
    /// Integer in decimal or hexadecimal.
    Integer(i128),
    Real(f64),
    /// Anything else: `true`, `None`, `Hopper`, `GPU_IDLE | SYNC_BOOST`, `handle 1.0`.
    Word(String),
}

/// All values in their order. `None` if the text has another form than that of derived implementations.
pub(super) fn leaves(text: &str) -> Option<Vec<Leaf>> {
    let mut parser = Parser { rest: text, found: Vec::new() };
    parser.value("")?;
    parser.rest.is_empty().then_some(parser.found)
}

struct Parser<'t> {
    rest: &'t str,
    found: Vec<Leaf>,
}

impl<'t> Parser<'t> {
    fn eat(&mut self, text: &str) -> bool {
        let rest = self.rest.strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn until(&mut self, ends: &[char]) -> &'t str {
        let (taken, rest) = self.rest.split_at(self.rest.find(ends).unwrap_or(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn value(&mut self, field: &str) -> Option<()> {
        if self.rest.starts_with('"') {
            let text = self.text()?;
            self.add(field, Token::Text(text));
            return Some(());
        }
        let word = self.until(&[',', '(', ')', '[', ']', '{', '}', '"']).trim();
        if self.eat("[") {
            return self.list(field, "]");
        }
        if self.eat("(") {
            // `Some(..)`, a newtype, a tuple. `()` is no value.
            return self.list(field, ")");
        }
        if self.eat("{") {
            if word == "SystemTime" {
                return self.time(field);
            }
            if word == "Device" && self.eat(" index: ") {
                // The argument by which the GPU was opened.
                self.until(&[',']);
                self.eat(",");
            }
            return self.fields();
        }
        if !word.is_empty() {
            self.add(field, token(word));
        }
        Some(())
    }

    fn list(&mut self, field: &str, end: &str) -> Option<()> {
        while !self.eat(end) {
            self.value(field)?;
            if !self.eat(", ") {
                return self.eat(end).then_some(());
            }
        }
        Some(())
    }

    fn fields(&mut self) -> Option<()> {
        loop {
            self.eat(" ");
            if self.eat("}") {
                return Some(());
            }
            let name = self.until(&[':', '}', ',']).trim();
            if !self.eat(": ") {
                return None;
            }
            self.value(name)?;
            self.eat(",");
        }
    }

    fn time(&mut self, field: &str) -> Option<()> {
        let inner = self.until(&['}']);
        self.eat("}");
        let (seconds, nanoseconds) = inner.trim().strip_prefix("tv_sec: ")?.split_once(", tv_nsec: ")?;
        let (seconds, nanoseconds): (i128, i128) = (seconds.parse().ok()?, nanoseconds.parse().ok()?);
        self.add(field, Token::Nanoseconds(seconds * 1_000_000_000 + nanoseconds));
        Some(())
    }

    fn text(&mut self) -> Option<Vec<u8>> {
        self.eat("\"");
        let mut text = Vec::new();
        loop {
            text.extend_from_slice(self.until(&['"', '\\']).as_bytes());
            if self.eat("\"") {
                return Some(text);
            }
            self.eat("\\");
            let escaped = self.rest.chars().next()?;
            self.rest = self.rest.get(escaped.len_utf8()..)?;
            match escaped {
                'n' => text.push(b'\n'),
                't' => text.push(b'\t'),
                '0' => text.push(0),
                '"' | '\'' | '\\' => text.push(u8::try_from(escaped).ok()?),
                _ => return None,
            }
        }
    }

    fn add(&mut self, field: &str, token: Token) {
        self.found.push(Leaf { field: field.to_owned(), token });
    }
}

fn token(word: &str) -> Token {
    if let Ok(number) = word.parse() {
        return Token::Integer(number);
    }
    if let Some(number) = word.strip_prefix("0x").and_then(|digits| i128::from_str_radix(digits, 16).ok()) {
        return Token::Integer(number);
    }
    if let Some(nanoseconds) = duration(word) {
        return Token::Nanoseconds(nanoseconds);
    }
    match word.parse() {
        Ok(number) if word.starts_with(|c: char| c.is_ascii_digit() || c == '-') => Token::Real(number),
        _ => Token::Word(word.to_owned()),
    }
}

/// Duration as `Debug` writes it: `14.281289792s`.
fn duration(word: &str) -> Option<i128> {
    let number = word.trim_end_matches(|c: char| c.is_alphabetic());
    let digits = match word.get(number.len()..)? {
        "s" => 9,
        "ms" => 6,
        "µs" => 3,
        "ns" => 0,
        _ => return None,
    };
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    format!("{whole}{part:0<digits$}").parse().ok()
}

pub(super) fn test() {
    let text = "Ok { a: Some(1), b: [-2, 0x10], c: \"x\\\"]\", d: Kind(A | B), e: None, f: (1.5, true), g: 1.25ms, \
                h: SystemTime { tv_sec: 3, tv_nsec: 5 }, i: [], j: Inner { k: Hopper }, \
                l: Device { index: 3, handle: 7 } }";
    let written: Vec<String> =
        leaves(text).unwrap().into_iter().map(|leaf| format!("{} {:?}", leaf.field, leaf.token)).collect();
    let expected = [
        "a Integer(1)",
        "b Integer(-2)",
        "b Integer(16)",
        "c Text([120, 34, 93])",
        "d Word(\"A | B\")",
        "e Word(\"None\")",
        "f Real(1.5)",
        "f Word(\"true\")",
        "g Nanoseconds(1250000)",
        "h Nanoseconds(3000000005)",
        "k Word(\"Hopper\")",
        "handle Integer(7)",
    ];
    assert_eq!(written, expected);
    assert_eq!(leaves("()"), Some(vec![]));
    assert_eq!(leaves("A { b"), None);
}
