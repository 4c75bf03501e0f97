//! Bytes and text, for `buffer.js` and `encoding.js`. Texts that come in are well-formed unless a function says otherwise.

use memchr::memmem;
use rquickjs::{ArrayBuffer, Ctx, Function, Object, TypedArray};

use crate::sandbox::engine::raw::with_bytes;

type Bytes<'js> = TypedArray<'js, u8>;

pub fn natives<'js>(ctx: &Ctx<'js>) -> rquickjs::Result<Object<'js>> {
    let natives = Object::new(ctx.clone())?;
    to_bytes(ctx, &natives, "utf8Bytes", |text| text.as_bytes().to_vec())?;
    to_bytes(ctx, &natives, "latin1Bytes", |text| text.encode_utf16().map(|unit| unit as u8).collect())?;
    to_bytes(ctx, &natives, "utf16Bytes", |text| text.encode_utf16().flat_map(u16::to_le_bytes).collect())?;
    to_bytes(ctx, &natives, "hexBytes", from_hex)?;
    to_bytes(ctx, &natives, "base64Bytes", from_base64)?;
    // The text may hold lone surrogates here: each counts three bytes, as does the character that replaces it.
    natives.set("utf8Length", Function::new(ctx.clone(), utf8_length)?)?;
    to_text(ctx, &natives, "utf8Text", |bytes| String::from_utf8_lossy(bytes).into_owned())?;
    to_text(ctx, &natives, "latin1Text", |bytes| bytes.iter().map(|&b| char::from(b)).collect())?;
    to_text(ctx, &natives, "asciiText", |bytes| bytes.iter().map(|&b| char::from(b & 0x7f)).collect())?;
    natives.set("indexOf", Function::new(ctx.clone(), index_of)?)?;
    natives.set("compare", Function::new(ctx.clone(), compare)?)?;
    natives.set("isAscii", Function::new(ctx.clone(), |bytes: Bytes<'js>| with_bytes(&bytes, <[u8]>::is_ascii))?)?;
    natives.set("isUtf8", Function::new(ctx.clone(), |bytes: Bytes<'js>| with_bytes(&bytes, is_utf8))?)?;
    natives.set("unfinished", Function::new(ctx.clone(), |bytes: Bytes<'js>| with_bytes(&bytes, unfinished))?)?;
    Ok(natives)
}

fn to_bytes<'js>(
    ctx: &Ctx<'js>,
    natives: &Object<'js>,
    name: &str,
    encode: fn(&str) -> Vec<u8>,
) -> rquickjs::Result<()> {
    let call = move |ctx: Ctx<'js>, text: String| ArrayBuffer::new_copy(ctx, encode(&text));
    natives.set(name, Function::new(ctx.clone(), call)?)
}

/// `name(bytes, start, end)`; the range must lie within the bytes.
fn to_text<'js>(
    ctx: &Ctx<'js>,
    natives: &Object<'js>,
    name: &str,
    decode: fn(&[u8]) -> String,
) -> rquickjs::Result<()> {
    let call = move |bytes: Bytes<'js>, start: usize, end: usize| {
        with_bytes(&bytes, move |bytes| decode(bytes.get(start..end).unwrap_or_default()))
    };
    natives.set(name, Function::new(ctx.clone(), call)?)
}

fn utf8_length(text: rquickjs::String<'_>) -> rquickjs::Result<usize> {
    Ok(text.to_cstring()?.len())
}

/// Pairs of digits up to the first that is none.
fn from_hex(text: &str) -> Vec<u8> {
    let digit = |c: u8| (c as char).to_digit(16);
    let pair = |pair: &[u8]| Some((digit(pair[0])? << 4 | digit(pair[1])?) as u8);
    text.as_bytes().chunks_exact(2).map_while(pair).collect()
}

/// Either alphabet; other characters are passed over, and `=` ends it.
fn from_base64(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 3);
    let (mut bits, mut count) = (0u32, 0);
    for c in text.bytes() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    bytes
}

fn is_utf8(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok()
}

/// How many bytes at the end begin a UTF-8 character whose rest may still come.
fn unfinished(bytes: &[u8]) -> usize {
    (1..=3.min(bytes.len()))
        .find(|&count| {
            let tail = &bytes[bytes.len() - count..];
            matches!(std::str::from_utf8(tail), Err(e) if e.valid_up_to() == 0 && e.error_len().is_none())
        })
        .unwrap_or(0)
}

/// The first place at or after `from` where the needle stands, or backward the last at or before it; -1 for none.
/// With `wide` only even places count. The needle is not empty.
fn index_of(bytes: Bytes<'_>, needle: Bytes<'_>, from: usize, backward: bool, wide: bool) -> f64 {
    let needle = with_bytes(&needle, <[u8]>::to_vec);
    let found = with_bytes(&bytes, move |bytes| {
        let fits = |at: usize| !wide || at.is_multiple_of(2);
        // Matches may overlap, so that an odd one must not hide an even one: each search starts one byte further.
        let (mut start, mut end) = (from, bytes.len().min(from.saturating_add(needle.len())));
        loop {
            let at = match backward {
                true => memmem::rfind(&bytes[..end], &needle)?,
                false => start + memmem::find(bytes.get(start..)?, &needle)?,
            };
            if fits(at) {
                return Some(at);
            }
            (start, end) = (at + 1, at + needle.len() - 1);
        }
    });
    found.map_or(-1.0, |at| at as f64)
}

fn compare(a: Bytes<'_>, b: Bytes<'_>) -> i32 {
    let b = with_bytes(&b, <[u8]>::to_vec);
    with_bytes(&a, move |a| a.cmp(b.as_slice()) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_lenient() {
        let cases: &[(&str, &[u8])] = &[
            ("aGk=", b"hi"),
            ("aGk", b"hi"),
            ("a G\nk", b"hi"),
            ("-_-_", &[0xfb, 0xff, 0xbf]),
            ("aGk=aGk=", b"hi"),
            ("a", b""),
            ("", b""),
        ];
        for (text, bytes) in cases {
            assert_eq!(from_base64(text), *bytes, "{text}");
        }
    }

    #[test]
    fn unfinished_counts_only_what_may_go_on() {
        let cases: &[(&[u8], usize)] = &[
            (b"", 0),
            (b"a", 0),
            (b"\xe2", 1),
            (b"a\xe2\x82", 2),
            (b"\xf0\x9f\x98", 3),
            (b"\xe2\x82\xac", 0),
            (b"\xff", 0),
        ];
        for (bytes, count) in cases {
            assert_eq!(unfinished(bytes), *count, "{bytes:x?}");
        }
    }
}
