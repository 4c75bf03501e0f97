//! URLs and form-encoded text, for `url.js`. All texts are well-formed.

use rquickjs::function::Opt;
use rquickjs::{Array, Ctx, Function, Object};
use url::{Position, Url, form_urlencoded, quirks};

pub fn natives<'js>(ctx: &Ctx<'js>) -> rquickjs::Result<Object<'js>> {
    let natives = Object::new(ctx.clone())?;
    natives.set("parse", Function::new(ctx.clone(), parse)?)?;
    natives.set("set", Function::new(ctx.clone(), set)?)?;
    natives.set("parseForm", Function::new(ctx.clone(), parse_form)?)?;
    natives.set("formText", Function::new(ctx.clone(), form_text)?)?;
    natives.set("domainToAscii", Function::new(ctx.clone(), |domain: String| domain_to_ascii(&domain))?)?;
    natives.set("domainToUnicode", Function::new(ctx.clone(), |domain: String| domain_to_unicode(&domain))?)?;
    Ok(natives)
}

/// The parts of a URL, or nothing for an invalid one.
fn parse<'js>(ctx: Ctx<'js>, input: String, base: Opt<String>) -> rquickjs::Result<Option<Array<'js>>> {
    let parsed = match base.0.as_deref().map(Url::parse) {
        None => Url::parse(&input),
        Some(Ok(base)) => base.join(&input),
        Some(Err(error)) => Err(error),
    };
    parsed.ok().map(|mut url| parts(&ctx, &mut url)).transpose()
}

/// The href, then the places in it, which is ASCII, where parts begin and end; `url.js` names them.
fn parts<'js>(ctx: &Ctx<'js>, url: &mut Url) -> rquickjs::Result<Array<'js>> {
    // The standard escapes `^` in paths, which the crate does not do yet.
    if !url.cannot_be_a_base() && url.path().contains('^') {
        quirks::set_pathname(url, &url.path().replace('^', "%5E"));
    }
    let at = |place: Position| url[..place].len();
    // The crate's own places of a password are wrong where there is a user name alone.
    let username = at(Position::AfterUsername);
    let (password, password_end) =
        url.password().map_or((username, username), |text| (username + 1, username + 1 + text.len()));
    let places = [
        at(Position::AfterScheme),
        at(Position::BeforeUsername),
        username,
        password,
        password_end,
        at(Position::BeforeHost),
        at(Position::AfterHost),
        at(Position::BeforePort),
        at(Position::AfterPort),
        at(Position::BeforePath),
        at(Position::AfterPath),
        at(Position::AfterQuery),
    ];
    let array = Array::new(ctx.clone())?;
    array.set(0, url.as_str())?;
    for (index, place) in places.into_iter().enumerate() {
        array.set(index + 1, place as u32)?;
    }
    Ok(array)
}

/// Sets one part as the setters of the URL Standard do; nothing where the value is refused.
fn set<'js>(ctx: Ctx<'js>, href: String, part: String, value: String) -> rquickjs::Result<Option<Array<'js>>> {
    let Ok(mut url) = Url::parse(&href) else { return Ok(None) };
    let done = match part.as_str() {
        "protocol" => quirks::set_protocol(&mut url, &value),
        "username" => quirks::set_username(&mut url, &value),
        "password" => quirks::set_password(&mut url, &value),
        "host" => quirks::set_host(&mut url, &value),
        "hostname" => quirks::set_hostname(&mut url, &value),
        "port" => quirks::set_port(&mut url, &value),
        "pathname" => {
            quirks::set_pathname(&mut url, &value);
            Ok(())
        }
        "search" => {
            quirks::set_search(&mut url, &value);
            Ok(())
        }
        _ => {
            quirks::set_hash(&mut url, &value);
            Ok(())
        }
    };
    done.ok().map(|()| parts(&ctx, &mut url)).transpose()
}

/// The host name as a URL would have it, empty for an invalid one.
fn domain_to_ascii(domain: &str) -> String {
    let Ok(mut url) = Url::parse("ws://x") else { return String::new() };
    match quirks::set_hostname(&mut url, domain) {
        Ok(()) => quirks::hostname(&url).to_owned(),
        Err(()) => String::new(),
    }
}

fn domain_to_unicode(domain: &str) -> String {
    let ascii = domain_to_ascii(domain);
    let unicode = quirks::domain_to_unicode(&ascii);
    // An address has no other form.
    if unicode.is_empty() { ascii } else { unicode }
}

/// Names and values in turn.
fn parse_form<'js>(ctx: Ctx<'js>, text: String) -> rquickjs::Result<Array<'js>> {
    let array = Array::new(ctx)?;
    for (index, (name, value)) in form_urlencoded::parse(text.as_bytes()).enumerate() {
        array.set(2 * index, name.as_ref())?;
        array.set(2 * index + 1, value.as_ref())?;
    }
    Ok(array)
}

fn form_text(list: Array<'_>) -> rquickjs::Result<String> {
    let mut text = String::new();
    for (index, item) in list.iter::<String>().enumerate() {
        if index > 0 {
            text.push(if index % 2 == 1 { '=' } else { '&' });
        }
        text.extend(form_urlencoded::byte_serialize(item?.as_bytes()));
    }
    Ok(text)
}
