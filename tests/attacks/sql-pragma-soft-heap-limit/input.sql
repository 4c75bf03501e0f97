PRAGMA soft_heap_limit=0
