//! A bit that flips on the disk: it costs at most the events it hit, and nobody believes what it left.

use std::fs;

use crate::bench::{Random, fill, home, names, times, view};

#[test]
fn a_flipped_bit_is_never_silently_believed() {
    let (_folder, path) = home();
    fill(&path);
    let whole = view(&path).unwrap().0;
    let bytes = fs::read(&path).unwrap();
    let mut random = Random(1);
    let (mut harmless, mut salvaged, mut refused, mut lost) = (0, 0, 0, 0);
    let flips = times(250, 2_000);
    for _ in 0..flips {
        let bit = random.below(bytes.len() * 8);
        let (_folder, path) = home();
        fs::create_dir(path.parent().unwrap()).unwrap();
        let mut damaged = bytes.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        fs::write(&path, &damaged).unwrap();
        match view(&path) {
            Ok((found, None)) => {
                harmless += 1;
                assert!(found == whole, "bit {bit} (byte {}): silently another view", bit / 8);
            }
            Ok((found, Some(salvage))) => {
                salvaged += 1;
                lost += whole.attempts.len() - found.attempts.len();
                assert!(
                    found.attempts.iter().all(|one| whole.attempts.contains(one)),
                    "bit {bit}: an attempt was made up"
                );
                assert!(salvage.lost != Some(0) || found == whole, "bit {bit}: more is lost than was said");
                let kept = names(&path).iter().filter(|name| name.starts_with("progress.corrupt-")).count();
                assert_eq!(kept, 1, "bit {bit}");
            }
            Err(error) => {
                refused += 1;
                eprintln!("byte {}: {error}", bit / 8);
                assert_eq!(fs::read(&path).unwrap(), damaged, "bit {bit}: refused, so it must be untouched");
            }
        }
    }
    println!("{flips} flips: {harmless} harmless, {salvaged} salvaged with {lost} attempts lost, {refused} refused");
    assert!(salvaged > flips / 12 && refused < flips / 25, "{salvaged} salvaged, {refused} refused");
}
