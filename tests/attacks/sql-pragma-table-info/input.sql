PRAGMA table_info(big)
