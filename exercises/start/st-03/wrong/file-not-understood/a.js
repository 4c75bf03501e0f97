function shopName() {
  return "Inkwell";
}
