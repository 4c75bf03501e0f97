//! Hashes, slow hashes and randomness, for `crypto.js`. Data comes as text (hashed as UTF-8) or as a Uint8Array.

use argon2::{Algorithm, Argon2, AssociatedData, Block, ParamsBuilder, Version};
use hmac::{EagerHash, Hmac, KeyInit, Mac};
use md5::Md5;
use rquickjs::class::{JsClass, Trace, Tracer, Writable};
use rquickjs::{ArrayBuffer, Class, Ctx, Function, JsLifetime, Object, TypedArray, Value, function::Constructor};
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512, Sha512_224, Sha512_256};

use crate::sandbox::engine::raw::with_bytes;
use crate::sandbox::engine::state::{State, state};

/// A slow hash may take this many times the program's heap: scrypt with N = 2^17 needs 128 MiB and must run as in Node.
const HEAPS_LENT: usize = 2;

/// Runs `$use` with `$hash` standing for the type of the named digest, else gives `None`.
macro_rules! with_digest {
    ($name:expr, $hash:ident => $use:expr) => {{
        macro_rules! case {
            ($type:ty) => {{
                type $hash = $type;
                Some($use)
            }};
        }
        match canonical($name).as_str() {
            "md5" => case!(Md5),
            "sha1" => case!(Sha1),
            "sha224" => case!(Sha224),
            "sha256" => case!(Sha256),
            "sha384" => case!(Sha384),
            "sha512" => case!(Sha512),
            "sha512-224" => case!(Sha512_224),
            "sha512-256" => case!(Sha512_256),
            _ => None,
        }
    }};
}

/// Names that OpenSSL knows for one digest: `SHA-256`, `sha2-256`, `RSA-SHA256`, `sha256WithRSAEncryption`.
fn canonical(name: &str) -> String {
    let lower = name.to_ascii_lowercase();
    let name = lower.strip_prefix("rsa-").or(lower.strip_suffix("withrsaencryption")).unwrap_or(&lower);
    let bits = name.strip_prefix("sha-").or(name.strip_prefix("sha2-")).map(|bits| format!("sha{bits}"));
    bits.unwrap_or_else(|| name.to_owned()).replace('/', "-")
}

pub fn natives<'js>(ctx: &Ctx<'js>) -> rquickjs::Result<Object<'js>> {
    let natives = Object::new(ctx.clone())?;
    natives.set("newHash", Function::new(ctx.clone(), new_hash)?)?;
    natives.set("newHmac", Function::new(ctx.clone(), new_hmac)?)?;
    natives.set("update", Function::new(ctx.clone(), update)?)?;
    natives.set("digest", Function::new(ctx.clone(), digest)?)?;
    natives.set("digestHex", Function::new(ctx.clone(), digest_hex)?)?;
    natives.set("fork", Function::new(ctx.clone(), fork)?)?;
    natives.set("equal", Function::new(ctx.clone(), equal)?)?;
    natives.set("random", Function::new(ctx.clone(), random)?)?;
    natives.set("below", Function::new(ctx.clone(), below)?)?;
    Ok(natives)
}

/// For `crypto_slow.js`.
pub fn slow_natives<'js>(ctx: &Ctx<'js>) -> rquickjs::Result<Object<'js>> {
    let natives = Object::new(ctx.clone())?;
    natives.set("isDigest", Function::new(ctx.clone(), is_digest)?)?;
    natives.set("pbkdf2", Function::new(ctx.clone(), pbkdf2)?)?;
    natives.set("scrypt", Function::new(ctx.clone(), scrypt)?)?;
    natives.set("argon2", Function::new(ctx.clone(), argon2)?)?;
    Ok(natives)
}

/// A digest or HMAC on its way.
trait Running {
    fn update(&mut self, bytes: &[u8]);
    fn finish(&mut self) -> Vec<u8>;
    fn fork(&self) -> Box<dyn Running>;
}

struct Plain<D>(D);

impl<D: Digest + Clone + 'static> Running for Plain<D> {
    fn update(&mut self, bytes: &[u8]) {
        Digest::update(&mut self.0, bytes);
    }
    fn finish(&mut self) -> Vec<u8> {
        self.0.clone().finalize().to_vec()
    }
    fn fork(&self) -> Box<dyn Running> {
        Box::new(Plain(self.0.clone()))
    }
}

struct Keyed<D: EagerHash>(Hmac<D>);

impl<D: EagerHash + 'static> Running for Keyed<D> {
    fn update(&mut self, bytes: &[u8]) {
        Mac::update(&mut self.0, bytes);
    }
    fn finish(&mut self) -> Vec<u8> {
        self.0.clone().finalize().into_bytes().to_vec()
    }
    fn fork(&self) -> Box<dyn Running> {
        Box::new(Keyed(self.0.clone()))
    }
}

/// A [`Running`] digest as an object of the engine, freed with it.
struct Handle(Box<dyn Running>);

// SAFETY: a handle holds nothing of the JavaScript heap.
#[allow(unsafe_code)]
unsafe impl<'js> JsLifetime<'js> for Handle {
    type Changed<'to> = Handle;
}

impl<'js> Trace<'js> for Handle {
    fn trace<'a>(&self, _tracer: Tracer<'a, 'js>) {}
}

impl<'js> JsClass<'js> for Handle {
    const NAME: &'static str = "HashHandle";
    type Mutable = Writable;

    fn constructor(_ctx: &Ctx<'js>) -> rquickjs::Result<Option<Constructor<'js>>> {
        Ok(None)
    }
}

/// The bytes of a text or a Uint8Array.
fn bytes(value: &Value<'_>) -> rquickjs::Result<Vec<u8>> {
    if let Some(text) = value.as_string() {
        return Ok(text.to_string()?.into_bytes());
    }
    let array: TypedArray<'_, u8> = value.get()?;
    Ok(with_bytes(&array, <[u8]>::to_vec))
}

fn is_digest(name: String) -> bool {
    with_digest!(&name, D => size_of::<D>()).is_some()
}

/// `undefined` for a digest that is not known.
fn new_hash<'js>(ctx: Ctx<'js>, name: String) -> rquickjs::Result<Option<Class<'js, Handle>>> {
    let running = with_digest!(&name, D => Box::new(Plain(D::new())) as Box<dyn Running>);
    running.map(|running| Class::instance(ctx, Handle(running))).transpose()
}

fn new_hmac<'js>(ctx: Ctx<'js>, name: String, key: Value<'js>) -> rquickjs::Result<Option<Class<'js, Handle>>> {
    let key = bytes(&key)?;
    let running = with_digest!(&name, D => Hmac::<D>::new_from_slice(&key).ok().map(|hmac| Box::new(Keyed(hmac)) as Box<dyn Running>));
    running.flatten().map(|running| Class::instance(ctx, Handle(running))).transpose()
}

fn update(handle: Class<'_, Handle>, data: Value<'_>) -> rquickjs::Result<()> {
    handle.borrow_mut().0.update(&bytes(&data)?);
    Ok(())
}

fn digest<'js>(ctx: Ctx<'js>, handle: Class<'js, Handle>) -> rquickjs::Result<ArrayBuffer<'js>> {
    let result = handle.borrow_mut().0.finish();
    ArrayBuffer::new_copy(ctx, result)
}

fn digest_hex(handle: Class<'_, Handle>) -> String {
    handle.borrow_mut().0.finish().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn fork<'js>(ctx: Ctx<'js>, handle: Class<'js, Handle>) -> rquickjs::Result<Class<'js, Handle>> {
    let running = handle.borrow().0.fork();
    Class::instance(ctx, Handle(running))
}

/// Of equal lengths, which the caller has checked. How long it takes tells nothing where time is virtual.
fn equal(a: TypedArray<'_, u8>, b: TypedArray<'_, u8>) -> bool {
    let a = with_bytes(&a, <[u8]>::to_vec);
    with_bytes(&b, move |b| a == b)
}

/// What a slow hash gives: the key, or the word for why there is none.
type Outcome<'js> = rquickjs::Result<Value<'js>>;

fn key<'js>(ctx: &Ctx<'js>, key: Vec<u8>) -> Outcome<'js> {
    Ok(ArrayBuffer::new_copy(ctx.clone(), key)?.into_value())
}

fn refused<'js>(ctx: &Ctx<'js>, why: &str) -> Outcome<'js> {
    Ok(rquickjs::String::from_str(ctx.clone(), why)?.into_value())
}

/// A zeroed key, unless it and what the hash needs besides are more than is lent.
fn room(state: &State, key_length: usize, working: usize) -> Option<Vec<u8>> {
    state.hash_calls.set(state.hash_calls.get() + 1);
    let all = key_length.checked_add(working)?;
    if all > state.limits.heap.saturating_mul(HEAPS_LENT).saturating_add(1 << 20) {
        return None;
    }
    // The hash takes its memory in one piece and must not fail there: so it is asked for once before.
    Vec::<u8>::new().try_reserve_exact(working).ok()?;
    let mut key = Vec::new();
    key.try_reserve_exact(key_length).ok()?;
    key.resize(key_length, 0);
    Some(key)
}

fn pbkdf2<'js>(
    ctx: Ctx<'js>,
    digest: String,
    password: Value<'js>,
    salt: Value<'js>,
    rounds: u32,
    length: usize,
) -> Outcome<'js> {
    let Some(mut out) = room(&*state(&ctx)?, length, 0) else { return refused(&ctx, "memory") };
    let (password, salt) = (bytes(&password)?, bytes(&salt)?);
    match with_digest!(&digest, D => pbkdf2::pbkdf2_hmac::<D>(&password, &salt, rounds, &mut out)) {
        Some(()) => key(&ctx, out),
        None => refused(&ctx, "digest"),
    }
}

/// `cost`: [log2 N, r, p]. The caller has held them against Node's limits.
fn scrypt<'js>(ctx: Ctx<'js>, password: Value<'js>, salt: Value<'js>, cost: Vec<u32>, length: usize) -> Outcome<'js> {
    let [log_n, r, p] = cost[..] else { return refused(&ctx, "params") };
    let Ok(params) = scrypt::Params::new(log_n as u8, r, p) else { return refused(&ctx, "params") };
    let block = 128 * r as usize;
    let working = block.saturating_mul((1usize << log_n).saturating_add(p as usize + 1));
    let Some(mut out) = room(&*state(&ctx)?, length, working) else { return refused(&ctx, "memory") };
    let (password, salt) = (bytes(&password)?, bytes(&salt)?);
    match scrypt::scrypt(&password, &salt, &params, &mut out) {
        Ok(()) => key(&ctx, out),
        Err(_) => refused(&ctx, "params"),
    }
}

/// `cost`: [memory in KiB, passes, lanes]; `data`: [message, nonce, secret, associated data].
fn argon2<'js>(ctx: Ctx<'js>, kind: String, data: Vec<Value<'js>>, cost: Vec<u32>, length: usize) -> Outcome<'js> {
    let (&[memory, passes, lanes], [message, nonce, secret, extra]) = (&cost[..], &data[..]) else {
        return refused(&ctx, "params");
    };
    // Argon2 uses a whole number of blocks for each quarter of a lane, and names the memory that was asked for.
    let blocks = (memory / (4 * lanes) * 4 * lanes) as usize;
    let Some(mut out) = room(&*state(&ctx)?, length, blocks.saturating_mul(Block::SIZE)) else {
        return refused(&ctx, "memory");
    };
    let algorithm = match kind.as_str() {
        "argon2d" => Algorithm::Argon2d,
        "argon2i" => Algorithm::Argon2i,
        _ => Algorithm::Argon2id,
    };
    let (message, nonce, secret, extra) = (bytes(message)?, bytes(nonce)?, bytes(secret)?, bytes(extra)?);
    let Ok(extra) = AssociatedData::new(&extra) else { return refused(&ctx, "associatedData") };
    let mut params = ParamsBuilder::new();
    params.m_cost(memory).t_cost(passes).p_cost(lanes).output_len(length).data(extra);
    let Ok(params) = params.build() else { return refused(&ctx, "params") };
    let Ok(hasher) = Argon2::new_with_secret(&secret, algorithm, Version::V0x13, params) else {
        return refused(&ctx, "params");
    };
    let mut work = vec![Block::default(); blocks];
    match hasher.hash_password_into_with_memory(&message, &nonce, &mut out, &mut work) {
        Ok(()) => key(&ctx, out),
        Err(_) => refused(&ctx, "params"),
    }
}

/// Bytes of the run's seeded generator.
fn random<'js>(ctx: Ctx<'js>, length: usize) -> rquickjs::Result<ArrayBuffer<'js>> {
    let mut out = vec![0; length];
    state(&ctx)?.random.fill(&mut out);
    ArrayBuffer::new_copy(ctx, out)
}

/// A whole number of at least 0 and below `range` (at most 2^48), each equally likely.
fn below(ctx: Ctx<'_>, range: f64) -> rquickjs::Result<f64> {
    let range = range as u64;
    let fair = (1 << 48) - (1 << 48) % range.max(1);
    let state = state(&ctx)?;
    loop {
        let drawn = state.random.next_u64() >> 16;
        if drawn < fair {
            return Ok((drawn % range.max(1)) as f64);
        }
    }
}
