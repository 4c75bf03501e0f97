PRAGMA temp_store=1
