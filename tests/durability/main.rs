//! Progress that cannot be lost: kills, power cuts, full disks, flipped bits, two programs at once, two machines.
//!
//! Counts are small so that the suite stays quick; `BACKLINGS_DURABILITY=full` runs the full ones.

mod bench;
mod bits;
mod full_disk;
#[path = "../support/disk.rs"]
mod disk;
mod power;
