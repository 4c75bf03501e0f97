export default { get x() { for (;;); } }
