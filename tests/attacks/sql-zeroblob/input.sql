SELECT length(zeroblob(1000000000))
