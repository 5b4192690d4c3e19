//! Source as one flat list of tokens: what comments and strings say never looks like code there, and the inside of
//! macros looks like any other code.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

/// A token, or one of the brackets that a group begins and ends with.
#[derive(Debug, Clone)]
pub struct Token {
    pub text: String,
    pub line: usize,
}

/// The tokens of a stream without what only tests see: items under `#[cfg(test)]`.
pub fn flat(stream: TokenStream) -> Vec<Token> {
    let mut tokens = Vec::new();
    flatten(stream, &mut tokens);
    tokens
}

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    let trees: Vec<TokenTree> = stream.into_iter().collect();
    let mut at = 0;
    while let Some(tree) = trees.get(at) {
        if is_test_attribute(&trees[at..]) {
            // The item ends with its braces, or with a semicolon where it has none.
            let end = trees[at..].iter().position(ends_item).unwrap_or(trees.len());
            at += end + 1;
            continue;
        }
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = brackets(group.delimiter());
                push(tokens, open, group.span_open());
                flatten(group.stream(), tokens);
                push(tokens, close, group.span_close());
            }
            tree => push(tokens, &tree.to_string(), tree.span()),
        }
        at += 1;
    }
}

fn push(tokens: &mut Vec<Token>, text: &str, span: Span) {
    if !text.is_empty() {
        tokens.push(Token { text: text.to_owned(), line: span.start().line });
    }
}

fn brackets(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}

fn is_test_attribute(trees: &[TokenTree]) -> bool {
    match trees {
        [TokenTree::Punct(hash), TokenTree::Group(group), ..] => {
            hash.as_char() == '#' && group.stream().to_string().replace(' ', "") == "cfg(test)"
        }
        _ => false,
    }
}

fn ends_item(tree: &TokenTree) -> bool {
    match tree {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() == ';',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_strings_and_tests_are_left_out() {
        let source =
            "fn a() { b(\"c()\") } // d()\n#[cfg(test)]\nmod tests { fn e() {} }\n#[cfg(test)] mod f; fn g() {}";
        let texts: Vec<String> = flat(source.parse().unwrap()).into_iter().map(|token| token.text).collect();
        assert_eq!(texts.join(" "), "fn a ( ) { b ( \"c()\" ) } fn g ( ) { }");
    }

    #[test]
    fn lines_are_those_of_the_text() {
        let lines: Vec<usize> = flat("a\n{ b\n}".parse().unwrap()).iter().map(|token| token.line).collect();
        assert_eq!(lines, [1, 2, 2, 3]);
    }
}
