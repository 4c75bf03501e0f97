PRAGMA threads=64
