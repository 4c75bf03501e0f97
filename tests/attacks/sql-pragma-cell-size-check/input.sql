PRAGMA cell_size_check=0
