// node:assert_diff
