export function shopName() {
  return "inkwell";
}
