export function shopName() {
  return Inkwell;
}
