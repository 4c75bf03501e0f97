//! Packs: a good root loads as it is written; a broken one says exactly what is broken, where, and what to do.

mod bench;
mod broken;
mod hostile;
mod inkwell;
mod loading;
mod own;
mod questions;
