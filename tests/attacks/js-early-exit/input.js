process.exit(0)
export default 42
