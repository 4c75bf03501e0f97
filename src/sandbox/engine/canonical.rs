//! Reads a JavaScript value into a [`Value`], with built-ins taken before the program could replace them.

use rquickjs::{Array, Ctx, Function, Object, Value as Js, object::Filter};

use super::raw;
use super::state::Core;
use crate::value::{MAX_DEPTH, Number, Slot, Value};

/// At most this many values are read; what lies beyond is [`Value::TooDeep`].
const MAX_NODES: usize = 50_000;
/// At most this many bytes of text are read; what lies beyond is [`Value::TooDeep`], and a name or message is cut.
const MAX_TEXT: usize = 1 << 20;

/// The value as data. Getters of the program may run; what throws while it is read becomes `Opaque`.
pub fn read<'js>(ctx: &Ctx<'js>, value: &Js<'js>) -> Value {
    let Some(core) = ctx.userdata::<Core>() else { return Value::Opaque("unread".to_owned()) };
    let mut reader = Reader { tools: core.readers.clone(), ancestors: Vec::new(), nodes: 0, text: 0 };
    reader.value(value).unwrap_or_else(|_| {
        ctx.catch();
        Value::Opaque("unreadable".to_owned())
    })
}

struct Reader<'js> {
    tools: Object<'js>,
    ancestors: Vec<Js<'js>>,
    nodes: usize,
    text: usize,
}

impl<'js> Reader<'js> {
    fn value(&mut self, value: &Js<'js>) -> rquickjs::Result<Value> {
        self.nodes += 1;
        if self.nodes > MAX_NODES {
            return Ok(Value::TooDeep);
        }
        if value.is_undefined() {
            return Ok(Value::Undefined);
        }
        if value.is_null() {
            return Ok(Value::Null);
        }
        if let Some(yes) = value.as_bool() {
            return Ok(Value::Bool(yes));
        }
        if let Some(n) = value.as_number() {
            return Ok(Value::Number(Number::new(n)));
        }
        if let Some(text) = value.as_string() {
            let text = string(text);
            return Ok(if self.has_room(&text) { Value::String(text) } else { Value::TooDeep });
        }
        if value.is_big_int() || value.is_symbol() {
            let text: Option<String> = self.tool("text")?.call((value.clone(),))?;
            return Ok(if value.is_symbol() { Value::Symbol(text) } else { Value::BigInt(text.unwrap_or_default()) });
        }
        match value.as_object() {
            Some(object) => self.nested(value, object),
            None => Ok(Value::Opaque(value.type_name().to_owned())),
        }
    }

    fn nested(&mut self, value: &Js<'js>, object: &Object<'js>) -> rquickjs::Result<Value> {
        if let Some(at) = self.ancestors.iter().position(|a| a == value) {
            return Ok(Value::Cycle(self.ancestors.len() - at));
        }
        if self.ancestors.len() >= MAX_DEPTH {
            return Ok(Value::TooDeep);
        }
        self.ancestors.push(value.clone());
        let read = self.object(value, object);
        self.ancestors.pop();
        read
    }

    fn object(&mut self, value: &Js<'js>, object: &Object<'js>) -> rquickjs::Result<Value> {
        if value.is_function() {
            let name: Option<String> = self.tool("nameOf")?.call((value.clone(),))?;
            return Ok(Value::Function(name.unwrap_or_default()));
        }
        let brand = raw::brand(value).unwrap_or_default();
        Ok(match brand.as_str() {
            "Array" => self.array(object)?,
            "Map" => {
                let pairs: Array = self.tool("entries")?.call((value.clone(),))?;
                let mut read = Vec::with_capacity(pairs.len());
                for pair in pairs.iter::<Array>() {
                    let pair = pair?;
                    read.push((self.value(&pair.get(0)?)?, self.value(&pair.get(1)?)?));
                }
                Value::Map(read)
            }
            "Set" => {
                let items: Array = self.tool("members")?.call((value.clone(),))?;
                Value::Set(items.iter::<Js>().map(|item| self.value(&item?)).collect::<rquickjs::Result<_>>()?)
            }
            "Date" => {
                let time: f64 = self.tool("time")?.call((value.clone(),))?;
                Value::Date((!time.is_nan()).then_some(time as i64))
            }
            "RegExp" => Value::RegExp(self.tool("regexp")?.call((value.clone(),))?),
            "Promise" => Value::Promise,
            _ if raw::is_error(value) => self.error(object)?,
            _ if brand.ends_with("Array") => self.bytes(value)?,
            "Object" | "Arguments" | "Proxy" | "Module" => {
                Value::Object { class: self.class(value)?, props: self.props(object, &[])? }
            }
            _ => Value::Opaque(brand),
        })
    }

    fn array(&mut self, object: &Object<'js>) -> rquickjs::Result<Value> {
        let length: usize = object.get("length")?;
        let mut slots = Vec::with_capacity(length.min(1_024));
        for index in 0..length {
            if self.nodes > MAX_NODES {
                slots.push(Slot::Item(Value::TooDeep));
                break;
            }
            if !object.contains_key(index as u32)? {
                self.nodes += 1;
                slots.push(Slot::Hole);
                continue;
            }
            let item: Js = object.get(index as u32)?;
            slots.push(Slot::Item(self.value(&item)?));
        }
        Ok(Value::Array(slots))
    }

    fn error(&mut self, object: &Object<'js>) -> rquickjs::Result<Value> {
        let name: Js = object.get("name")?;
        let message: Js = object.get("message")?;
        Ok(Value::Error {
            name: name.as_string().map(|text| self.name(text)).unwrap_or_default(),
            message: message.as_string().map(|text| self.name(text)).unwrap_or_default(),
            props: self.props(object, &["name", "message", "stack"])?,
        })
    }

    fn bytes(&mut self, value: &Js<'js>) -> rquickjs::Result<Value> {
        let items: Array = self.tool("numbers")?.call((value.clone(),))?;
        self.nodes += items.len();
        let items = items.iter::<f64>().map(|n| Ok(Number::new(n?))).collect::<rquickjs::Result<_>>()?;
        Ok(Value::Bytes { class: self.class(value)?.unwrap_or_default(), items })
    }

    fn props(&mut self, object: &Object<'js>, skip: &[&str]) -> rquickjs::Result<Vec<(String, Value)>> {
        let mut props = Vec::new();
        for key in object.own_keys::<Js>(Filter::new().string().symbol().enum_only()) {
            let key = key?;
            let name = match key.as_string() {
                Some(text) => self.name(text),
                None => {
                    let text: Option<String> = self.tool("text")?.call((key.clone(),))?;
                    format!("Symbol({})", text.unwrap_or_default())
                }
            };
            if skip.contains(&name.as_str()) {
                continue;
            }
            if self.nodes > MAX_NODES {
                break;
            }
            let value: Js = object.get(key)?;
            props.push((name, self.value(&value)?));
        }
        Ok(props)
    }

    /// Name of the constructor that the prototype names, `None` without a prototype.
    fn class(&self, value: &Js<'js>) -> rquickjs::Result<Option<String>> {
        self.tool("classOf")?.call((value.clone(),))
    }

    fn has_room(&mut self, text: &str) -> bool {
        self.text += text.len();
        self.text <= MAX_TEXT
    }

    /// A text that is part of something else.
    fn name(&mut self, text: &rquickjs::String<'js>) -> String {
        let mut text = string(text);
        if !self.has_room(&text) {
            text = text.chars().take(100).chain(['…']).collect();
        }
        text
    }

    fn tool(&self, name: &str) -> rquickjs::Result<Function<'js>> {
        self.tools.get(name)
    }
}

/// Lone surrogates become U+FFFD.
pub fn string(text: &rquickjs::String<'_>) -> String {
    text.to_string().unwrap_or_else(|_| lossy(&raw::text_bytes(text)))
}

/// The engine writes a lone surrogate as three bytes of its own: they become one sign, not three.
fn lossy(bytes: &[u8]) -> String {
    let mut clean = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        if first == 0xed && after.first().is_some_and(|b| *b >= 0xa0) && after.len() >= 2 {
            clean.extend_from_slice("\u{fffd}".as_bytes());
            rest = &rest[3..];
        } else {
            clean.push(first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&clean).into_owned()
}
