SELECT length(hex(hex(hex(hex(hex(hex(zeroblob(30000))))))))
