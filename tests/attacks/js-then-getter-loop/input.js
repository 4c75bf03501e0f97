export default await { get then() { for (;;); } }
