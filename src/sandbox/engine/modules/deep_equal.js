// node:deep_equal
