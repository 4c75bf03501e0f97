//! Progress that cannot be lost: kills, power cuts, full disks, flipped bits, two programs at once, two machines.
//!
//! Counts are small so that the suite stays quick; `BACKLINGS_DURABILITY=full` runs the full ones.

mod bench;
mod bits;
mod children;
#[path = "../support/disk.rs"]
mod disk;
mod full_disk;
#[cfg(unix)]
mod kills;
mod merge;
mod power;
#[cfg(unix)]
mod strange;
mod together;
mod tool;
